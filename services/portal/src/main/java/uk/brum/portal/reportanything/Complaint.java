package uk.brum.portal.reportanything;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.reportanything.Catalogue.Question;

/** What is wrong with the shape of an answer, in words; whether it is right, service-requests decides. */
final class Complaint {

    private static final int LONGEST = 500;

    private Complaint() {}

    static @Nullable String about(Question question, List<String> given) {
        if (given.isEmpty()) {
            return question.required() ? missing(question) : null;
        }
        String one = given.getFirst();
        int longest = question.longest() == null ? LONGEST : question.longest();
        return switch (question.kind()) {
            case "number" -> number(question, one);
            case "date-time" -> one.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*") ? null : "Enter a date and a time";
            case "text" -> one.length() > longest ? "Your answer must be " + longest + " characters or fewer" : null;
            default ->
                question.choices() != null
                                && question.choices().stream()
                                        .map(Catalogue.Option::code)
                                        .toList()
                                        .containsAll(given)
                        ? null
                        : missing(question);
        };
    }

    private static String missing(Question question) {
        return switch (question.kind()) {
            case "single-choice" -> "Select an answer";
            case "multiple-choice" -> "Select one answer or more";
            case "number" -> "Enter a number";
            case "date-time" -> "Enter a date and a time";
            default -> "Enter an answer";
        };
    }

    private static @Nullable String number(Question question, String one) {
        try {
            var value = new BigDecimal(one);
            boolean low = question.from() != null && value.compareTo(question.from()) < 0;
            boolean high = question.to() != null && value.compareTo(question.to()) > 0;
            return low || high ? "Enter a number from " + question.from() + " to " + question.to() : null;
        } catch (NumberFormatException e) {
            return "Enter a number, for example 2.5";
        }
    }
}
