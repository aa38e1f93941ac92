package uk.brum.portal.reports;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.words.Tag;

/** States and steps of reports in a word or two; {@code @reportWords} in templates. */
@Component
public final class ReportWords {

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("submitted", "blue"),
            Map.entry("acknowledged", "blue"),
            Map.entry("assigned", "blue"),
            Map.entry("in-progress", "blue"),
            Map.entry("waiting", "yellow"),
            Map.entry("reopened", "yellow"),
            Map.entry("done", "green"),
            Map.entry("will-not-be-done", "red"),
            Map.entry("not-found", "orange"),
            Map.entry("not-ours", "grey"),
            Map.entry("duplicate", "grey"),
            Map.entry("withdrawn", "grey"));

    private static final Set<String> STEPS = Set.of(
            "submitted",
            "acknowledged",
            "assigned",
            "started",
            "paused",
            "resumed",
            "reported-again",
            "due-changed",
            "category-changed",
            "place-changed",
            "sent-on",
            "closed",
            "challenged",
            "reopened");

    private final Words words;

    ReportWords(Words words) {
        this.words = words;
    }

    public Tag tag(Report report) {
        return tag(String.valueOf(report.status()), report.isOpen());
    }

    /** As {@link #tag(Report)}, of a state alone. */
    public Tag tag(String status, boolean open) {
        String colour = COLOURS.get(status);
        String state = colour != null ? status : open ? "open" : "closed";
        return new Tag(words.of("reports.state." + state), colour == null ? "grey" : colour);
    }

    /** What happened: the step's own text, or a few words for a step that brings none. */
    public String told(Report.Step step) {
        return told(step.kind(), step.text());
    }

    /** As {@link #told(Report.Step)}, of a kind of step and its own text. */
    public String told(String kind, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            return text;
        }
        return words.of("reports.step." + (STEPS.contains(kind) ? kind : "other"));
    }
}
