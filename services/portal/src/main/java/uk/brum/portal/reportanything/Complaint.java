package uk.brum.portal.reportanything;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the shape of an answer, in words; whether it is right, service-requests decides. */
final class Complaint {

    private static final int LONGEST = 500;

    private Complaint() {}

    /** The key of what is wrong, and the values that it names. */
    record Wrong(String key, Object... values) {}

    static @Nullable Wrong about(Question question, List<String> given) {
        if (given.isEmpty()) {
            return question.required() ? missing(question) : null;
        }
        String one = given.getFirst();
        int longest = question.longest() == null ? LONGEST : question.longest();
        return switch (question.kind()) {
            case "number" -> number(question, one);
            case "date-time" ->
                one.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")
                        ? null
                        : new Wrong("reportanything.question.date-time");
            case "text" -> one.length() > longest ? new Wrong("reportanything.question.long", longest) : null;
            default ->
                question.choices() != null
                                && question.choices().stream()
                                        .map(Question.Option::code)
                                        .toList()
                                        .containsAll(given)
                        ? null
                        : missing(question);
        };
    }

    private static Wrong missing(Question question) {
        return switch (question.kind()) {
            case "single-choice" -> new Wrong("reportanything.question.single-choice");
            case "multiple-choice" -> new Wrong("reportanything.question.multiple-choice");
            case "number" -> new Wrong("reportanything.question.number");
            case "date-time" -> new Wrong("reportanything.question.date-time");
            default -> new Wrong("reportanything.question.text");
        };
    }

    private static @Nullable Wrong number(Question question, String one) {
        try {
            var value = new BigDecimal(one);
            boolean low = question.from() != null && value.compareTo(question.from()) < 0;
            boolean high = question.to() != null && value.compareTo(question.to()) > 0;
            return low || high
                    ? new Wrong(
                            "reportanything.question.range",
                            String.valueOf(question.from()),
                            String.valueOf(question.to()))
                    : null;
        } catch (NumberFormatException e) {
            return new Wrong("reportanything.question.no-number");
        }
    }
}
