package uk.brum.servicerequests.catalogue.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which answers a question takes. */
public sealed interface AnswerKind {

    /** A value in the form in which it is stored, or what is wrong with it in plain words. */
    sealed interface Read {
        record Right(List<String> values) implements Read {}

        record Wrong(String rule, String message) implements Read {}
    }

    /** Reads what was answered; {@code values} is not empty. */
    Read read(List<String> values);

    /** The choices; empty when the answer is free. */
    default List<Choice> choices() {
        return List.of();
    }

    private static Read one(List<String> values, java.util.function.Function<String, Read> read) {
        return values.size() == 1 ? read.apply(values.getFirst()) : new Read.Wrong("one", "Give one answer");
    }

    /** Free words, up to {@code longest} characters. */
    record Text(int longest) implements AnswerKind {
        static final int LONGEST = 2000;

        @Override
        public Read read(List<String> values) {
            return one(
                    values,
                    text -> text.length() <= longest
                            ? new Read.Right(List.of(text))
                            : new Read.Wrong("length", "Use " + longest + " characters or fewer"));
        }
    }

    /**
     * A number.
     *
     * @param unit for people, for example "centimetres"
     */
    record Number(BigDecimal from, BigDecimal to, @Nullable String unit) implements AnswerKind {
        private static final int LONGEST = 20;

        @Override
        public Read read(List<String> values) {
            return one(values, this::number);
        }

        private Read number(String text) {
            // plain figures only: 1e999999999 is a number that fills the memory when it is written out
            if (text.length() > LONGEST || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                return new Read.Wrong("number", "Enter a number, for example " + from.toPlainString());
            }
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(from) < 0 || number.compareTo(to) > 0) {
                return new Read.Wrong(
                        "range",
                        "Enter a number from " + from.toPlainString() + " to " + to.toPlainString()
                                + (unit == null ? "" : " " + unit));
            }
            return new Read.Right(List.of(number.toPlainString()));
        }
    }

    /** A day and time; without an offset it is London time. Stored in UTC. */
    record DateTime() implements AnswerKind {
        private static final ZoneId LONDON = ZoneId.of("Europe/London");

        @Override
        public Read read(List<String> values) {
            return one(values, DateTime::moment);
        }

        private static Read moment(String text) {
            Instant moment = parsed(text);
            return moment == null || moment.isBefore(Instant.EPOCH) || moment.getEpochSecond() > 4_102_444_800L
                    ? new Read.Wrong("date-time", "Enter a date and time, for example 2026-05-25T18:30")
                    : new Read.Right(List.of(moment.toString()));
        }

        private static @Nullable Instant parsed(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException withoutOffset) {
                try {
                    return LocalDateTime.parse(text).atZone(LONDON).toInstant();
                } catch (DateTimeParseException noMoment) {
                    return null;
                }
            }
        }
    }

    /** One of several. */
    record SingleChoice(List<Choice> choices) implements AnswerKind {
        public SingleChoice {
            choices = List.copyOf(choices);
        }

        @Override
        public Read read(List<String> values) {
            return one(values, code -> chosen(choices, List.of(code)));
        }
    }

    /** Any of several. */
    record MultipleChoice(List<Choice> choices) implements AnswerKind {
        public MultipleChoice {
            choices = List.copyOf(choices);
        }

        @Override
        public Read read(List<String> values) {
            return chosen(choices, List.copyOf(new LinkedHashSet<>(values)));
        }
    }

    private static Read chosen(List<Choice> choices, List<String> codes) {
        boolean known = codes.stream()
                .allMatch(code ->
                        choices.stream().anyMatch(choice -> choice.code().equals(code)));
        return known ? new Read.Right(codes) : new Read.Wrong("choice", "Choose from the answers given");
    }
}
