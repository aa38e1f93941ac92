/**
 * What the contact centre does.
 *
 * <p>It uses the domain of the desk and the requests' own ports and use cases.
 */
@NullMarked
package uk.brum.servicerequests.desk.application;

import org.jspecify.annotations.NullMarked;
