package uk.brum.portal.reportanything;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.reportanything.Catalogue.Owner;

/** A question of the form. */
public record Question(
        String code,
        String question,
        @Nullable String hint,
        String kind,
        @Nullable Integer longest,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable String unit,
        @Nullable List<Option> choices,
        boolean required,
        boolean confidential,
        @Nullable Condition onlyIf) {

    /** One choice; with {@code stop} the form ends. */
    record Option(String code, String text, @Nullable Stop stop) {}

    /** What to do instead, and whose it is. */
    record Stop(String advice, @Nullable Owner owner) {}

    /** Asked only after one of these answers. */
    record Condition(String question, List<String> answers) {}

    boolean asked(Map<String, ? extends List<String>> answers) {
        if (onlyIf == null) {
            return true;
        }
        List<String> earlier = answers.get(onlyIf.question());
        return earlier != null && earlier.stream().anyMatch(onlyIf.answers()::contains);
    }

    /** The answers in the words of the form. */
    public String told(List<String> given) {
        if (choices == null) {
            return String.join(", ", given) + (unit == null || given.isEmpty() ? "" : " " + unit);
        }
        return String.join(
                ", ",
                choices.stream()
                        .filter(choice -> given.contains(choice.code()))
                        .map(Option::text)
                        .toList());
    }

    /** What ends the form after these answers, or null. */
    @Nullable
    Stop ending(List<String> given) {
        return choices == null
                ? null
                : choices.stream()
                        .filter(choice -> given.contains(choice.code()))
                        .map(Option::stop)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
