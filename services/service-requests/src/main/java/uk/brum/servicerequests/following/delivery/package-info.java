/**
 * Takes webhooks to their receivers, and keeps them away from private addresses.
 *
 * <p>It uses the application, and Apache HttpClient.
 */
@NullMarked
package uk.brum.servicerequests.following.delivery;

import org.jspecify.annotations.NullMarked;
