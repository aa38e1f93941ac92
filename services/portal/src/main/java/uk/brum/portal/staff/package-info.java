/**
 * The contact centre: who may enter, and what its pages share. A package below this one for each task.
 *
 * <p>May use words, problems, pages and sign-in; the tasks below it may use the residents' packages, never the other way.
 */
@NullMarked
package uk.brum.portal.staff;

import org.jspecify.annotations.NullMarked;
