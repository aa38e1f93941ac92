package uk.brum.portal.staff;

import feign.FeignException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Choice;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reportanything.Catalogue;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.portal.reportanything.Question;

/** The kinds of report and the teams that do the work, as the catalogue names them today; {@code @kinds} in templates. */
@Component("kinds")
public final class Kinds {

    private final Catalogue catalogue;

    Kinds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What to choose from on one page. */
    public record Known(List<Choice> kinds, List<Choice> teams) {

        static final Known NOTHING = new Known(List.of(), List.of());

        /** The kinds, and the given one also when the catalogue has it no more. */
        public List<Choice> kindsWith(@Nullable String code) {
            return with(kinds, code);
        }

        /** The teams, and the given one also when it has no kind of report any more. */
        public List<Choice> teamsWith(@Nullable String code) {
            return with(teams, code);
        }

        private static List<Choice> with(List<Choice> known, @Nullable String code) {
            if (code == null
                    || code.isBlank()
                    || known.stream().anyMatch(one -> one.value().equals(code))) {
                return known;
            }
            return Stream.concat(known.stream(), Stream.of(Choice.of(code, inWords(code))))
                    .toList();
        }
    }

    /** A question of the form and what was answered. */
    public record Told(String question, String answer) {}

    /** Nothing when service-requests is away or does not say. */
    public Known known() {
        try {
            List<Catalogue.Item> items = catalogue.find(null).items();
            return new Known(
                    items.stream()
                            .map(one -> Choice.of(one.code(), one.name()))
                            .sorted(Comparator.comparing(Choice::text))
                            .toList(),
                    items.stream()
                            .map(Catalogue.Item::team)
                            .distinct()
                            .sorted()
                            .map(team -> Choice.of(team, team(team)))
                            .toList());
        } catch (ServiceAway | FeignException.FeignClientException e) {
            return Known.NOTHING;
        }
    }

    /** The name of a kind of report; its code in words when the catalogue has it no more or is away. */
    public String kind(String code) {
        return known().kinds().stream()
                .filter(one -> one.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> team(code));
    }

    public boolean knows(String code) {
        return known().kinds().stream().anyMatch(one -> one.value().equals(code));
    }

    /** "Street scene" of {@code street-scene}. */
    public String team(String code) {
        return inWords(code);
    }

    private static String inWords(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A contractor as the catalogue names it when it does this kind of work today; else its connection in words. */
    public String contractor(String connection, @Nullable String kind) {
        Category category = kind == null ? null : category(kind);
        return category != null && "contractor".equals(category.owner().kind())
                ? category.owner().name()
                : team(connection);
    }

    /** Answers in the words of the form; in codes when it has changed since or service-requests is away. */
    public List<Told> told(@Nullable String kind, @Nullable Map<String, List<String>> answers) {
        if (kind == null || answers == null || answers.isEmpty()) {
            return List.of();
        }
        Category category = category(kind);
        return answers.entrySet().stream()
                .map(one -> told(category == null ? null : category.question(one.getKey()), one))
                .toList();
    }

    private static Told told(@Nullable Question question, Map.Entry<String, List<String>> answer) {
        String inWords = question == null ? "" : question.told(answer.getValue());
        return new Told(
                question == null ? answer.getKey() : question.question(),
                inWords.isEmpty() ? String.join(", ", answer.getValue()) : inWords);
    }

    private @Nullable Category category(String code) {
        try {
            return catalogue.byCode(code);
        } catch (ServiceAway | FeignException.FeignClientException e) {
            return null;
        }
    }
}
