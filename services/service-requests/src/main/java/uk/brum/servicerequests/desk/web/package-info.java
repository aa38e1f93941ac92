/**
 * The doors of the contact centre.
 *
 * <p>It uses the application and the domain.
 */
@NullMarked
package uk.brum.servicerequests.desk.web;

import org.jspecify.annotations.NullMarked;
