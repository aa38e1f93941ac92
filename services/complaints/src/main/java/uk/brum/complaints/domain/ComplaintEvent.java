package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a complaint. */
public sealed interface ComplaintEvent {

    /** Its name in the history and in contracts, for example {@code complaint-received}. */
    default String eventName() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** It reached the council. */
    record ComplaintReceived(String letterId) implements ComplaintEvent {}

    /** It asks for a service for the first time and goes on as a request. */
    record ComplaintHandledAsRequest(@Nullable String requestReference, String letterId) implements ComplaintEvent {}

    /** The complaint, or the next stage, is not taken on. */
    record ComplaintRefused(int stage, String exclusion, String letterId) implements ComplaintEvent {}

    /** A stage was acknowledged, and with stage 1 the complaint defined. */
    record ComplaintAcknowledged(int stage, String letterId) implements ComplaintEvent {}

    /** Somebody took it on, or was given it. */
    record HandlerAssigned(int stage, String handler) implements ComplaintEvent {}

    /** It is decided how the stage is looked into. */
    record ComplaintAssessed(int stage) implements ComplaintEvent {}

    /** The complainant agreed to a representative. */
    record ConsentRecorded() implements ComplaintEvent {}

    /** A new related issue joined. */
    record PointAdded(int number) implements ComplaintEvent {}

    /** The points are settled with the complainant. */
    record PointsAgreed(Definition.Agreement agreement) implements ComplaintEvent {}

    /** A point has its answer. */
    record PointAnswered(int number, int stage) implements ComplaintEvent {}

    /** The answer needs more time. */
    record ComplaintExtended(int stage, LocalDate until, String letterId) implements ComplaintEvent {}

    /** A stage was answered. */
    record ComplaintResponded(int stage, Point.Decision outcome, boolean late, String letterId)
            implements ComplaintEvent {}

    /** The complainant asked for the next stage. */
    record ComplaintEscalated(int stage, String letterId) implements ComplaintEvent {}

    /** The complainant takes it back. */
    record ComplaintWithdrawn(String letterId) implements ComplaintEvent {}

    /** Nothing more is to be answered. @param letterId null when nobody asked for more, and so nobody is written to */
    record ComplaintClosed(@Nullable String letterId) implements ComplaintEvent {}

    /** The next stage was asked for too late; it is not decided whether it is taken on. */
    record LateEscalationAsked(int stage, String letterId) implements ComplaintEvent {}

    /** The next stage was asked for too late and is not taken on. */
    record EscalationRefused(int stage, String letterId) implements ComplaintEvent {}

    /** Something is owed. @param ordered by an ombudsman, who does not ask how far we are */
    record RemedyPromised(String remedyId, boolean ordered) implements ComplaintEvent {}

    /** What is owed must be done soon. */
    record RemedyDue(String remedyId, LocalDate due) implements ComplaintEvent {}

    /** What is owed was not done in time. */
    record RemedyOverdue(String remedyId, LocalDate due) implements ComplaintEvent {}

    /** What was owed is done. */
    record RemedyDelivered(String remedyId) implements ComplaintEvent {}

    /** A clock runs out soon. */
    record ClockAtRisk(String clockId, Clock.Kind kind, Instant due) implements ComplaintEvent {}

    /** A clock has run out. */
    record ClockBreached(String clockId, Clock.Kind kind, Instant due) implements ComplaintEvent {}

    /** A bank holiday became known, or was taken back. */
    record ClockMoved(String clockId, Instant from, Instant to) implements ComplaintEvent {}

    /** An ombudsman has it. */
    record OmbudsmanReferred(String caseReference, OmbudsmanCase.Body body) implements ComplaintEvent {}

    /** An ombudsman asks. */
    record OmbudsmanInformationRequested(String caseReference, String requestId, LocalDate due)
            implements ComplaintEvent {}

    /** An ombudsman has our answer. */
    record OmbudsmanInformationSent(String caseReference, String requestId) implements ComplaintEvent {}

    /** An ombudsman has decided. */
    record OmbudsmanDecided(String caseReference, OmbudsmanCase.Body body, OmbudsmanCase.Outcome outcome)
            implements ComplaintEvent {}

    /** Root cause and lessons are known. */
    record LearningRecorded() implements ComplaintEvent {}

    /** A letter went to the post. */
    record LetterPosted(String letterId) implements ComplaintEvent {}

    /** A letter could not be posted. */
    record LetterUnpostable(String letterId) implements ComplaintEvent {}

    /** A letter that waited to be posted goes by email. */
    record LetterReleased(String letterId) implements ComplaintEvent {}

    /** The email with a letter could not be delivered, so it waits to be posted. */
    record LetterUndelivered(String letterId) implements ComplaintEvent {}

    /** Its service has said whether it knows what the complaint grew out of. */
    record OriginChecked(boolean known) implements ComplaintEvent {}

    /** How somebody is understood and reached was corrected. */
    record NeedsCorrected() implements ComplaintEvent {}

    /** Where somebody is reached was corrected. */
    record ContactCorrected(String person) implements ComplaintEvent {}

    /** One of several does not complain any more. */
    record ComplainantLeft(String person) implements ComplaintEvent {}

    /** Who may see it was changed. */
    record PrivacyChanged() implements ComplaintEvent {}

    /** What tells who it was about is gone. */
    record ComplaintErased() implements ComplaintEvent {}
}
