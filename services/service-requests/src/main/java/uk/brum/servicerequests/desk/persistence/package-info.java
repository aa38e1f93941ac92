/**
 * What the contact centre keeps, in MongoDB.
 *
 * <p>It uses the domain and the driver.
 */
@NullMarked
package uk.brum.servicerequests.desk.persistence;

import org.jspecify.annotations.NullMarked;
