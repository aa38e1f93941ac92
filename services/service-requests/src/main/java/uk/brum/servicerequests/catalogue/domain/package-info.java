/**
 * Categories, their questions and promises, and which version of them is in force on a day.
 *
 * <p>Uses the JDK and the calculation of working time, nothing else.
 */
@NullMarked
package uk.brum.servicerequests.catalogue.domain;

import org.jspecify.annotations.NullMarked;
