package uk.brum.complaints.domain;

import java.time.Instant;

/**
 * A request for the next stage that came after the last day for it, until somebody decides whether it is taken on.
 *
 * @param by who asked, or who of the staff took it down
 * @param why the complainant does not agree with the answer, in their words
 * @param keptBecause what kept them from asking in time, in their words
 */
public record LateRequest(Instant at, String by, String why, String keptBecause) {

    boolean says(ComplaintCommand.AskLate it) {
        return why.equals(it.why()) && keptBecause.equals(it.keptBecause());
    }
}
