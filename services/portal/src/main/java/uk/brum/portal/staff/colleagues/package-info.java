/**
 * Who works here, by name: to choose somebody from, and to say who did or has something.
 *
 * <p>May use problems and pages; every page of the contact centre may use it.
 */
@NullMarked
package uk.brum.portal.staff.colleagues;

import org.jspecify.annotations.NullMarked;
