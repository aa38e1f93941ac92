package uk.brum.complaints.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import uk.brum.complaints.policy.ComplaintKind;

/** How long complaints are kept, as dated data. Later rules do not shorten what began under an earlier one. */
public record RetentionRules(List<RetentionRule> rules) {

    private static final String OURS = "/retention.csv";

    public RetentionRules {
        rules = List.copyOf(rules);
        if (rules.stream().noneMatch(rule -> rule.kind() == null)) {
            throw new IllegalArgumentException("One rule must hold for every kind");
        }
    }

    /** The rules that the product brings along. */
    static RetentionRules ours() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RetentionRules.class.getResourceAsStream(OURS)), StandardCharsets.UTF_8))) {
            return new RetentionRules(file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("from,"))
                    .map(RetentionRules::rule)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until when a complaint is kept that ended on that day. */
    public LocalDate keepUntil(ComplaintKind kind, LocalDate ended) {
        return ended.plus(rules.stream()
                .filter(rule -> rule.kind() == kind && !rule.from().isAfter(ended))
                .max(Comparator.comparing(RetentionRule::from))
                .or(() -> rules.stream()
                        .filter(rule -> rule.kind() == null && !rule.from().isAfter(ended))
                        .max(Comparator.comparing(RetentionRule::from)))
                .orElseThrow(() -> new IllegalStateException("No rule was in force on " + ended))
                .keep());
    }

    /** The last day on which a complaint can have ended whose time is over today, whatever rule holds for it. */
    LocalDate latestEnd(ComplaintKind kind, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.kind() == null || rule.kind() == kind)
                .map(rule -> today.minus(rule.keep()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static RetentionRule rule(String line) {
        List<String> cells = List.of(line.split(",", 3));
        return new RetentionRule(
                LocalDate.parse(cells.get(0)),
                cells.get(1).equals("*") ? null : ComplaintKind.of(cells.get(1)),
                Period.parse(cells.get(2)));
    }
}
