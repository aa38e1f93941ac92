package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The catalogue as requests see it. */
public interface Terms {

    /** What is in force, and the answers in the form in which they are stored. */
    record Accepted(CategoryTerms terms, Map<String, List<String>> answers) {}

    /**
     * What is in force for a category at a time.
     *
     * @throws RequestRefused when there is no such category then
     */
    CategoryTerms of(String category, Instant at);

    /**
     * What is in force for a new report, after its answers were checked.
     *
     * @throws RuntimeException the catalogue's refusal, when there is no such category, or an answer is missing, does
     *     not fit or ends the report
     */
    Accepted forReport(String category, Map<String, List<String>> answers, Instant at);

    /**
     * What is in force for what staff make of other requests without answering the questions of its category.
     *
     * @throws RuntimeException the catalogue's refusal, when there is no such category
     */
    Accepted unanswered(String category, Instant at);
}
