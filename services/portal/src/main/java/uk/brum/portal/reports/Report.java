package uk.brum.portal.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.words.Tag;

/** One report as whoever looks may see it; the service leaves out what they may not. Moments are UTC. */
public record Report(
        String reference,
        @Nullable Category category,
        @Nullable String status,
        @Nullable String statusInWords,
        @Nullable Boolean open,
        @Nullable String description,
        @Nullable List<String> photos,
        @Nullable Place place,
        @Nullable Instant submittedAt,
        Receipt.@Nullable Due due,
        @Nullable Closing closing,
        @Nullable Links links,
        @Nullable String visibility,
        @Nullable Boolean mine,
        @Nullable List<Step> history) {

    /** What it is about. */
    public record Category(String code, String name) {}

    /** Where it is. */
    public record Place(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String wardCode,
            @Nullable String words) {}

    /** How it ended, and why. */
    public record Closing(String outcome, Instant at, String explanation) {}

    /** Reports that it belongs to. */
    public record Links(
            @Nullable String earlier,
            @Nullable String duplicateOf,
            @Nullable String incident) {}

    /** One thing that happened to it. */
    public record Step(
            Instant at,
            String kind,
            String status,
            @Nullable String text) {}

    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** "Pothole", or a word that stands for it. */
    public String title() {
        return category == null ? "Report" : category.name();
    }

    /** Where it is in words, or null. */
    public @Nullable String where() {
        return place == null ? null : place.words();
    }

    /** The state in a word or two. */
    public Tag tag() {
        return switch (String.valueOf(status)) {
            case "submitted" -> new Tag("Received", "blue");
            case "acknowledged" -> new Tag("Seen by the team", "blue");
            case "assigned" -> new Tag("Given to a team", "blue");
            case "in-progress" -> new Tag("Work has begun", "blue");
            case "waiting" -> new Tag("Waiting", "yellow");
            case "reopened" -> new Tag("Opened again", "yellow");
            case "done" -> new Tag("Done", "green");
            case "will-not-be-done" -> new Tag("Will not be done", "red");
            case "not-found" -> new Tag("Not found", "orange");
            case "not-ours" -> new Tag("Not ours", "grey");
            case "duplicate" -> new Tag("Reported before", "grey");
            case "withdrawn" -> new Tag("Taken back", "grey");
            default -> new Tag(isOpen() ? "Open" : "Closed", "grey");
        };
    }

    /** What happened, in words, for a step that brings none of its own. */
    public static String told(Step step) {
        if (step.text() != null && !step.text().isBlank()) {
            return step.text();
        }
        return switch (step.kind()) {
            case "submitted" -> "Reported";
            case "acknowledged" -> "Seen by the team";
            case "assigned" -> "Given to a team";
            case "started" -> "Work has begun";
            case "paused" -> "Waiting; the clock stands still";
            case "resumed" -> "Going on; the clock runs again";
            case "reported-again" -> "Reported again";
            case "due-changed" -> "The date changed";
            case "category-changed" -> "Moved to another kind of report";
            case "place-changed" -> "The place was put right";
            case "sent-on" -> "Sent on to those who do the work";
            case "closed" -> "Closed";
            case "challenged" -> "Somebody said that this is not solved";
            case "reopened" -> "Opened again";
            default -> "Updated";
        };
    }
}
