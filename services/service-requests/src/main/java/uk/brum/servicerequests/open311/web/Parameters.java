package uk.brum.servicerequests.open311.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;

/**
 * The parameters of a call, of its address and of its form alike. An empty parameter is absent (GeoReport v2, Optional
 * Arguments). What is wrong is collected, so that a caller is told all of it at once.
 */
final class Parameters {

    private static final Pattern ANSWER = Pattern.compile("attribute\\[([^\\[\\]]{1,100})](\\[[^\\[\\]]{0,10}])?");
    private static final int MOST_VALUES = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Parameters(Map<String, String[]> given) {
        given.forEach((name, all) -> {
            List<String> filled = new ArrayList<>();
            for (String value : all) {
                if (!value.isBlank()) {
                    filled.add(value.strip());
                }
            }
            if (!filled.isEmpty()) {
                values.put(name, filled);
            }
        });
    }

    /** The first value; null when there is none. */
    @Nullable
    String text(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }

    /** The first value, which may have so many characters. */
    @Nullable
    String text(String name, int longest) {
        String value = text(name);
        if (value != null && value.codePointCount(0, value.length()) > longest) {
            faults.add(Fault.badRequest(name + " may have " + longest + " characters at most."));
            return null;
        }
        return value;
    }

    /** Every value, also those given as {@code name[]}. */
    List<String> all(String name) {
        List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
        all.addAll(values.getOrDefault(name + "[]", List.of()));
        return all;
    }

    /** Values separated by commas or given several times. */
    Set<String> list(String name) {
        Set<String> list = new LinkedHashSet<>();
        for (String value : all(name)) {
            for (String part : value.split(",", MOST_VALUES + 1)) {
                if (!part.isBlank()) {
                    list.add(part.strip());
                }
            }
        }
        if (list.size() > MOST_VALUES) {
            faults.add(Fault.badRequest(name + " may have " + MOST_VALUES + " values at most."));
        }
        return list;
    }

    /** A number from {@code least} to {@code most}; null when there is none or it is wrong. */
    @Nullable
    Double number(String name, double least, double most) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        // Double.valueOf also takes "NaN", "0x1p3" and "1d"
        if (value.matches("[+-]?[0-9]{1,4}(\\.[0-9]{0,20})?")) {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(Fault.badRequest("%s must be a number of degrees from %.0f to %.0f.".formatted(name, least, most)));
        return null;
    }

    int whole(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        faults.add(Fault.badRequest("%s must be a whole number from %d to %d.".formatted(name, least, most)));
        return otherwise;
    }

    /** A moment in W3C form; without a zone it is UTC, and a date is its midnight: clients send both. */
    @Nullable
    Instant moment(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        // a plus sign that was not escaped in the address arrives as a space
        String text = value.replaceFirst(" (?=[0-9]{2}:?[0-9]{2}$)", "+").replace(' ', 'T');
        try {
            Instant moment = parsed(text);
            if (!moment.isBefore(Instant.parse("1970-01-01T00:00:00Z"))
                    && moment.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeException e) {
            // told below
        }
        faults.add(Fault.badRequest(name + " must be a date and time such as 2026-11-23T09:30:00Z."));
        return null;
    }

    private static Instant parsed(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.matches(".*T.*([Zz]|[+-][0-9]{2}:?[0-9]{2})")) {
            String zoned = text.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
            return OffsetDateTime.parse(zoned).toInstant();
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** Answers to questions: {@code attribute[code]=v} and {@code attribute[code][]=v}. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            Matcher answer = ANSWER.matcher(name);
            if (answer.matches()) {
                answers.computeIfAbsent(String.valueOf(answer.group(1)), _ -> new ArrayList<>())
                        .addAll(all);
            }
        });
        return answers;
    }

    /** Everything that was sent except the key, in a fixed order: the same report again has the same content. */
    String content() {
        StringBuilder content = new StringBuilder();
        values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("api_key"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> content.append(entry.getKey())
                        .append('=')
                        .append(String.join("\u001F", entry.getValue()))
                        .append('\u001E'));
        return content.toString();
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /** @throws GeoReportRefused with everything that is wrong so far, if anything is */
    void check() {
        if (!faults.isEmpty()) {
            throw new GeoReportRefused(faults);
        }
    }
}
