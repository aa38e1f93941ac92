/**
 * The doors of following
 *
 * <p> Atom feeds, followings, webhooks and the notices that notifications asks for.:It uses the application and the domain.
 */
@NullMarked
package uk.brum.servicerequests.following.web;

import org.jspecify.annotations.NullMarked;
