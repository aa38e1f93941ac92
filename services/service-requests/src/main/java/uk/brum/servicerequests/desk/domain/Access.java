package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.util.List;

/**
 * A member of staff saw reports of people. Written before anything is shown, and never changed.
 *
 * @param staff who looked
 * @param action what they did, for example {@code read} or {@code search}
 * @param references the reports that they saw
 */
public record Access(String staff, String action, List<String> references, Instant at) {

    public Access {
        references = List.copyOf(references);
    }
}
