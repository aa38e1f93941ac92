/**
 * Short answers for the phone: found by words or topic, shown beside a task, written by supervisors.
 *
 * <p>May use words, problems and pages; the other tasks of the contact centre may use {@code ShortAnswers}.
 */
@NullMarked
package uk.brum.portal.staff.knowledge;

import org.jspecify.annotations.NullMarked;
