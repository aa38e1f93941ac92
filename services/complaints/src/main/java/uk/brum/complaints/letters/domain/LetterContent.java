package uk.brum.complaints.letters.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.LateRequest;
import uk.brum.complaints.domain.Point;

/**
 * What is to be said, by kind of letter. Texts may be blank and dates null: whether the letter says enough is found out
 * when it is composed, and it is never sent when it does not.
 */
public sealed interface LetterContent {

    Addressed to();

    default LetterKind kind() {
        return switch (this) {
            case Receipt letter -> LetterKind.RECEIPT;
            case Acknowledgement letter -> LetterKind.ACKNOWLEDGEMENT;
            case Extension letter -> LetterKind.EXTENSION;
            case Refusal letter -> LetterKind.REFUSAL;
            case HandledAsRequest letter -> LetterKind.HANDLED_AS_REQUEST;
            case Escalation letter -> LetterKind.ESCALATION;
            case AskedLate letter -> LetterKind.LATE_REQUEST;
            case Ended letter -> letter.withdrawn() ? LetterKind.WITHDRAWAL : LetterKind.CLOSURE;
            case Response letter ->
                letter.to().policy().isLast(letter.to().stage()) ? LetterKind.FINAL_RESPONSE : LetterKind.RESPONSE;
        };
    }

    /**
     * @param acknowledgeBy null when the policy sets no date
     * @param consentOf who must agree first that somebody speaks for them; blank when nobody must
     */
    record Receipt(
            Addressed to, LocalDate receivedOn, @Nullable LocalDate acknowledgeBy, String consentOf)
            implements LetterContent {}

    /**
     * @param receivedOn when the complaint, or the request for this stage, reached us
     * @param points the complaint as we understand it, in the order of their numbers
     * @param outcomeSought what the complainant wants; may be blank
     * @param howCounted the explanation of the date
     */
    record Acknowledgement(
            Addressed to,
            LocalDate receivedOn,
            List<String> points,
            String outcomeSought,
            @Nullable LocalDate answerBy,
            String howCounted)
            implements LetterContent {}

    record Extension(
            Addressed to,
            @Nullable LocalDate oldDate,
            @Nullable LocalDate newDate,
            String reason) implements LetterContent {}

    /**
     * @param reason which exclusion applies, and why to this complaint
     * @param instead where the matter can be taken instead; may be blank
     */
    record Refusal(Addressed to, String reason, String instead) implements LetterContent {}

    /** @param reason why it is a request, and where it goes on */
    record HandledAsRequest(Addressed to, String reason) implements LetterContent {}

    /**
     * The request for a stage reached us.
     *
     * @param acknowledgeBy null when the policy sets no date for it
     * @param answerBy null when the policy sets none, or counts it from what comes later
     */
    record Escalation(
            Addressed to,
            LocalDate askedOn,
            @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate answerBy) implements LetterContent {}

    /**
     * The request for a stage reached us after the last day for it.
     *
     * @param decideBy null when no clock runs
     */
    record AskedLate(
            Addressed to, LateRequest asked, @Nullable LocalDate decideBy, String howCounted)
            implements LetterContent {}

    /**
     * Nothing more is to be answered.
     *
     * @param withdrawn whether the complainant took it back
     * @param actions what is still owed
     * @param askBy last day for asking for the next stage; null when there is none
     */
    record Ended(
            Addressed to,
            boolean withdrawn,
            List<Action> actions,
            @Nullable LocalDate askBy) implements LetterContent {}

    /**
     * The answer of a stage.
     *
     * @param summary of the answer; may be blank
     * @param overall null when it was not decided
     * @param askBy last day for asking for the next stage; null at the last stage
     */
    record Response(
            Addressed to,
            String summary,
            List<AnsweredPoint> points,
            Point.@Nullable Decision overall,
            List<String> remedies,
            List<Action> actions,
            @Nullable LocalDate askBy)
            implements LetterContent {}

    /** @param decision null when it was not decided */
    record AnsweredPoint(String point, String answer, Point.@Nullable Decision decision, String reasons) {}

    /** What is still to be done. @param by null when no date was set */
    record Action(String what, @Nullable LocalDate by) {}
}
