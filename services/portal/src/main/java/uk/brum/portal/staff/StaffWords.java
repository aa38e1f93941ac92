package uk.brum.portal.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.reports.ReportWords;
import uk.brum.portal.words.Tag;

/** States of the work in a word or two; {@code @staffWords} in templates. */
@Component
public final class StaffWords {

    private final Words words;
    private final ReportWords reports;

    StaffWords(Words words, ReportWords reports) {
        this.words = words;
        this.reports = reports;
    }

    /** The state of a request, as residents read it. */
    public Tag request(String status) {
        return reports.tag(status, false);
    }

    /** The state of a missed collection. */
    public Tag missed(String state) {
        return switch (state) {
            case "reported" -> new Tag(words.of("staff.state.missed.reported"), "blue");
            case "collected" -> new Tag(words.of("staff.state.missed.collected"), "green");
            case "not-collected" -> new Tag(words.of("staff.state.missed.not-collected"), "red");
            default -> new Tag(words.of("staff.state.missed.other"), "grey");
        };
    }

    /** The state of a complaint. */
    public Tag complaint(@Nullable String status) {
        return switch (String.valueOf(status)) {
            case "received" -> new Tag(words.of("staff.state.complaint.received"), "blue");
            case "investigating" -> new Tag(words.of("staff.state.complaint.investigating"), "blue");
            case "answered" -> new Tag(words.of("staff.state.complaint.answered"), "green");
            case "escalated" -> new Tag(words.of("staff.state.complaint.escalated"), "yellow");
            default -> new Tag(words.of("staff.state.complaint.other"), "grey");
        };
    }

    /** How a message went. */
    public Tag message(String state) {
        return switch (state) {
            case "sent" -> new Tag(words.of("staff.state.message.sent"), "green");
            case "failed" -> new Tag(words.of("staff.state.message.failed"), "red");
            case "switched-off" -> new Tag(words.of("staff.state.message.switched-off"), "grey");
            default -> new Tag(words.of("staff.state.message.other"), "blue");
        };
    }
}
