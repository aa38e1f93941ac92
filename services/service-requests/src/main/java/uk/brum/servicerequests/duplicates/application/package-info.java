/**
 * Finding what was reported before.
 *
 * <p>Uses the domains and Spring's stereotypes.
 */
@NullMarked
package uk.brum.servicerequests.duplicates.application;

import org.jspecify.annotations.NullMarked;
