/**
 * A person says in their account what they need from the council: formats, help, and the ways that reach them.
 *
 * <p>May use words, problems and pages, and the words of adjustments from staff.
 */
@NullMarked
package uk.brum.portal.needs;

import org.jspecify.annotations.NullMarked;
