package uk.brum.portal.staff.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the public may see of a report, as it is chosen.
 *
 * @param show {@code public}, {@code reworded} or {@code hidden}
 * @param words what the public reads in place of the words
 */
record ModerationForm(
        @Nullable String show,
        @Nullable String words,
        @Nullable String reason) {

    /** What the public sees now: a further change begins there. */
    static ModerationForm asItIs(ModerationDesk.Report report) {
        String words = report.publicDescription();
        String show = Boolean.TRUE.equals(report.hidden()) ? "hidden" : words == null ? "public" : "reworded";
        return new ModerationForm(show, words == null ? report.description() : words, null);
    }

    static final List<String> CHOICES = List.of("public", "reworded", "hidden");

    boolean check(BindingResult errors) {
        if (show == null || !CHOICES.contains(show)) {
            errors.rejectValue("show", "staff-moderation.error.show");
        }
        if ("reworded".equals(show) && (plain(words).isEmpty() || plain(words).length() > 4000)) {
            errors.rejectValue("words", "staff-moderation.error.words");
        }
        if (plain(reason).isEmpty() || plain(reason).length() > 500) {
            errors.rejectValue("reason", "staff-moderation.error.reason");
        }
        return !errors.hasErrors();
    }

    ModerationDesk.Moderation body() {
        return new ModerationDesk.Moderation(
                "hidden".equals(show),
                "reworded".equals(show) ? plain(words) : null,
                plain(reason).replaceAll("\\s+", " "));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
