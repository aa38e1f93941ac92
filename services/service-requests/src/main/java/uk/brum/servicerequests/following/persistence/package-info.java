/**
 * Followings, webhooks, deliveries and notices in MongoDB.
 *
 * <p>It uses the domain, the application's ports and the starter's stores.
 */
@NullMarked
package uk.brum.servicerequests.following.persistence;

import org.jspecify.annotations.NullMarked;
