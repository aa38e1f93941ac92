/**
 * What a report to the council is, how it lives and how it may end.
 *
 * <p>Uses the JDK and {@code uk.brum.workingtime} only; time is passed in.
 */
@NullMarked
package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.NullMarked;
