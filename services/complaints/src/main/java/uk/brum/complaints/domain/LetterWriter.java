package uk.brum.complaints.domain;

import java.util.List;

/** Writes what is sent to the complainant. */
public interface LetterWriter {

    /** What a letter says. */
    record Text(String subject, List<String> body) {}

    /**
     * Writes a letter about a complaint as it is after what the letter tells of.
     *
     * @throws Refused when the letter would lack something that the Code requires
     */
    Text write(Letter.Kind kind, int stage, Complaint complaint, HandlingRules rules);
}
