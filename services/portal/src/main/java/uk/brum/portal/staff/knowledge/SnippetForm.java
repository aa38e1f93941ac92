package uk.brum.portal.staff.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A short answer as a supervisor writes it. */
record SnippetForm(
        @Nullable String topic,
        @Nullable String question,
        @Nullable String text,
        @Nullable String categories,
        @Nullable String reviewBy,
        @Nullable String active) {

    static SnippetForm of(Snippets.Snippet known) {
        return new SnippetForm(
                known.topic(),
                known.question(),
                known.text(),
                String.join(" ", known.categories()),
                known.reviewBy().toString(),
                String.valueOf(known.active()));
    }

    boolean check(Errors errors) {
        filled("topic", topic, 60, errors);
        filled("question", question, 200, errors);
        filled("text", text, 2000, errors);
        if (!codes().stream().allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
            errors.rejectValue("categories", "staff-knowledge.error.categories");
        }
        try {
            LocalDate.parse(plain(reviewBy));
        } catch (DateTimeException e) {
            errors.rejectValue("reviewBy", "staff-knowledge.error.review-by");
        }
        return !errors.hasErrors();
    }

    Snippets.NewSnippet body() {
        return new Snippets.NewSnippet(
                plain(topic), plain(question), plain(text), codes(), plain(reviewBy), "true".equals(active));
    }

    /** The kinds of report beside which it is shown. */
    public List<String> codes() {
        return Arrays.stream(plain(categories).split("[\\s,]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static void filled(String field, @Nullable String value, int longest, Errors errors) {
        if (plain(value).isEmpty()) {
            errors.rejectValue(field, "staff-knowledge.error." + field);
        } else if (plain(value).length() > longest) {
            errors.rejectValue(field, "staff-knowledge.error.long", new Object[] {longest}, null);
        }
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
