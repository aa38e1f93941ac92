/**
 * The catalogue in MongoDB, and the categories that come with the product.
 *
 * <p>Uses the domain, the MongoDB driver and SnakeYAML.
 */
@NullMarked
package uk.brum.servicerequests.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
