package uk.brum.complaints.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why something cannot be done with a complaint, in words that everybody understands. */
public sealed interface Refusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** There is no such complaint, or it is not for this person to see. */
    record ComplaintUnknown() implements Refusal {
        @Override
        public String detail() {
            return "We could not find a complaint with that reference. Check the reference, for example CO-7K2M-9QXD.";
        }
    }

    /** There is no such point, remedy, letter or ombudsman's case in this complaint. */
    record PartUnknown(String what) implements Refusal {
        @Override
        public String detail() {
            return "This complaint has no such " + what + ".";
        }
    }

    /** It is not the time for that. */
    record NotPossibleNow(String detail) implements Refusal {}

    /** Its words cannot be opened; none is lost. */
    record DetailsUnreadable() implements Refusal {
        @Override
        public String detail() {
            return "The details of this complaint cannot be read at the moment. Nothing is lost. Try again later.";
        }
    }

    /** The complaint was said to have come in at an impossible time, or from nobody. */
    record ReceiptRefused(String detail) implements Refusal {}

    /** A response must answer every point (Code, 6.7). */
    record PointsUnanswered(List<Integer> numbers) implements Refusal {
        @Override
        public String detail() {
            return "Every point needs an answer, a decision and reasons. Missing: "
                    + numbers.stream().map(number -> "point " + number).collect(Collectors.joining(", ")) + ".";
        }
    }

    /** The complainant has not said whether we understood them. */
    record PointsNotAgreed() implements Refusal {
        @Override
        public String detail() {
            return "Agree the points with the complainant first, or record that they did not reply.";
        }
    }

    /** A later stage needs somebody who had no part before. */
    record SameHandler() implements Refusal {
        @Override
        public String detail() {
            return "This stage must be handled by somebody who had no part in an earlier stage.";
        }
    }

    /** Only the handler answers. */
    record NotTheHandler() implements Refusal {
        @Override
        public String detail() {
            return "Only the person who handles this stage can answer it. Assign a handler first.";
        }
    }

    /** More time than the policy allows, or too late to ask for it. */
    record ExtensionRefused(String detail) implements Refusal {

        static ExtensionRefused beyond(LocalDate latest) {
            return new ExtensionRefused("The latest date that the policy allows is " + day(latest) + ".");
        }
    }

    /** Too late for the next stage. */
    record EscalationClosed(LocalDate lastDay, String ombudsman) implements Refusal {
        @Override
        public String detail() {
            return "The next stage could be asked for until " + day(lastDay)
                    + ". If something kept you from it, tell us what, and we decide. You can also turn to the ombudsman: "
                    + ombudsman;
        }
    }

    /** The policy knows no next stage. */
    record NoFurtherStage(String ombudsman) implements Refusal {
        @Override
        public String detail() {
            return "This was our last answer. You can turn to the ombudsman: " + ombudsman;
        }
    }

    /** The policy names another ombudsman. */
    record OmbudsmanElsewhere(String right) implements Refusal {
        @Override
        public String detail() {
            return "A complaint of this kind belongs to " + right
                    + ". Check which ombudsman it is, or say why this one has it.";
        }
    }

    /** Only some grounds allow a refusal. */
    record ExclusionNotAllowed(List<String> allowed) implements Refusal {
        @Override
        public String detail() {
            return "A complaint can only be refused for one of these reasons: " + String.join(", ", allowed) + ".";
        }
    }

    /** Somebody speaks for another who has not agreed. */
    record ConsentMissing(String detail) implements Refusal {

        static final ConsentMissing TO_ANSWER =
                new ConsentMissing("Record the complainant's consent before you answer their representative.");

        /** What whoever speaks for another is told before that other has agreed. */
        public static final ConsentMissing TO_SPEAK = new ConsentMissing(
                "The person you speak for must agree first. Send us their agreement, and then you can do this.");
    }

    /** The letter lacks something that it must say. */
    record LetterIncomplete(List<String> missing) implements Refusal {
        @Override
        public String detail() {
            return "The letter cannot be sent. It does not say: " + String.join("; ", missing) + ".";
        }
    }

    /** A letter cannot be posted before it is written, or tomorrow. */
    record PostingRefused() implements Refusal {
        @Override
        public String detail() {
            return "Say the day on which it was posted: from the day of the letter to today.";
        }
    }

    /** Who needs something gets no letter without it. */
    record NeedNotMet(List<String> needs) implements Refusal {
        @Override
        public String detail() {
            return "Say how this was met: " + String.join(", ", needs) + ".";
        }
    }

    /** There is no such request, report, message or complaint, or it is not theirs. */
    record OriginUnknown(String reference) implements Refusal {
        @Override
        public String detail() {
            return "We could not find a report with the reference " + reference + ". Check it, or complain without it.";
        }
    }

    /** A remedy, request or case of that id exists with other content. */
    record AlreadyRecorded(String what) implements Refusal {
        @Override
        public String detail() {
            return "There is a " + what + " with that id and other content. Choose another id.";
        }
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK).format(date);
    }
}
