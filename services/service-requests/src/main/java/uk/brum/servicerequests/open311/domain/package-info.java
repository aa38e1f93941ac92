/**
 * What GeoReport v2 knows: services and their questions, public reports, updates, keys, and what is wrong with a call.
 *
 * <p>Uses nothing but the JDK.
 */
@NullMarked
package uk.brum.servicerequests.open311.domain;

import org.jspecify.annotations.NullMarked;
