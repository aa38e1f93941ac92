package uk.brum.portal.staff.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.reports.Receipt.Due;
import uk.brum.portal.reports.Report;

/** A request with all that service-requests shows staff; moments are UTC. */
public record StaffRequest(
        String reference,
        Report.@Nullable Category category,
        String status,
        String statusInWords,
        boolean open,
        @Nullable String description,
        @Nullable Map<String, List<String>> answers,
        @Nullable List<String> photos,
        @Nullable Place place,
        @Nullable Instant submittedAt,
        @Nullable Due due,
        Report.@Nullable Closing closing,
        @Nullable Links links,
        @Nullable String visibility,
        @Nullable List<Step> history,
        @Nullable Assignment assignment,
        @Nullable String channel,
        @Nullable Boolean hidden,
        @Nullable List<Milestone> milestones) {

    /** Where it is. */
    public record Place(
            @Nullable String words,
            @Nullable String uprn,
            @Nullable String postcode,
            @Nullable String wardCode,
            @Nullable Double lat,
            @Nullable Double lon) {

        /** "Outside 12 High Street, B30 2AA"; the postcode once, also when the words end with it. */
        public String inOneLine() {
            return words == null || postcode == null || words.endsWith(postcode)
                    ? Objects.requireNonNullElse(words, Objects.requireNonNullElse(postcode, ""))
                    : words + ", " + postcode;
        }
    }

    /** Who has it; 1 is the most urgent. */
    public record Assignment(String team, @Nullable String person, int priority) {}

    /** Requests that it belongs to. */
    public record Links(
            @Nullable String earlier,
            @Nullable String duplicateOf,
            @Nullable String splitFrom,
            @Nullable String incident,
            @Nullable List<String> related) {}

    /** One thing that happened to it; {@code audience} says who else reads it. */
    public record Step(
            Instant at,
            String kind,
            String audience,
            String status,
            @Nullable String text,
            @Nullable String by) {}

    /** A step with a clock of its own. */
    public record Milestone(
            String code,
            String name,
            String state,
            @Nullable Instant dueAt,
            @Nullable String explanation,
            @Nullable Instant endedAt) {}

    /** "Pothole". */
    public String title() {
        return category == null ? reference : category.name();
    }

    /** What happened, newest first. */
    public List<Step> newestFirst() {
        return history == null ? List.of() : history.reversed();
    }
}
