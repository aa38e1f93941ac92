/**
 * What can be done with the catalogue, one class for each.
 *
 * <p>Uses the domain and Spring's stereotypes.
 */
@NullMarked
package uk.brum.servicerequests.catalogue.application;

import org.jspecify.annotations.NullMarked;
