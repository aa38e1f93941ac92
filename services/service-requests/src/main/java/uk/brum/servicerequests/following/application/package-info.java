/**
 * What can be done about following
 *
 * <p> follow, stop, tell, deliver, replay.:It uses the domain and its ports, never Spring or MongoDB.
 */
@NullMarked
package uk.brum.servicerequests.following.application;

import org.jspecify.annotations.NullMarked;
