package uk.brum.complaints.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be done with a complaint after it was received. Texts are not blank. */
public sealed interface ComplaintCommand {

    /** It asks for a service for the first time: no complaint (Code, 1.4). */
    record HandleAsRequest(String reason, @Nullable String requestReference) implements ComplaintCommand {}

    /** Refuses the complaint, or the next stage. @param exclusion the ground, as the policy names it */
    record Refuse(String exclusion, String reason) implements ComplaintCommand {}

    /**
     * Acknowledges a stage; at stage 1 this defines the complaint.
     *
     * @param points what is complained about, beside what has joined already; empty at later stages
     */
    record Acknowledge(
            List<String> points,
            @Nullable String outcomeSought,
            @Nullable String handler) implements ComplaintCommand {}

    /** Gives the present stage to somebody. */
    record Assign(String handler) implements ComplaintCommand {}

    /** Decides how the present stage is looked into. */
    record Assess(String plan) implements ComplaintCommand {}

    /** The complainant agreed to their representative. */
    record RecordConsent(String how) implements ComplaintCommand {}

    /** A new related issue, while stage 1 is not answered. @param by the request that said so, null when none did */
    record AddPoint(String text, Definition.@Nullable Sent by) implements ComplaintCommand {}

    /** The points are settled. @param points how they read now, null when unchanged */
    record SettlePoints(
            Definition.Agreement agreement, @Nullable List<String> points) implements ComplaintCommand {}

    /** Answers a point at the present stage. */
    record AnswerPoint(int number, String answer, Point.Decision decision, String reasons)
            implements ComplaintCommand {}

    /** Puts the answer off. */
    record Extend(LocalDate until, String reason) implements ComplaintCommand {}

    /** Sends the answer of the present stage. */
    record Respond(String summary) implements ComplaintCommand {}

    /** Asks for the next stage. @param lateBecause why it is accepted after the window, null when it is not late */
    record Escalate(String why, @Nullable String lateBecause) implements ComplaintCommand {}

    /** Asks for the next stage after the window; somebody decides. @param keptBecause what kept them from asking in time */
    record AskLate(String why, String keptBecause) implements ComplaintCommand {}

    /** The complainant takes it back. */
    record Withdraw(String reason) implements ComplaintCommand {}

    /** Nothing more is to be answered; remedies that are owed stay owed. */
    record Close(String reason) implements ComplaintCommand {}

    /** Nobody asked for the next stage or an ombudsman while they could. */
    record CloseUnasked() implements ComplaintCommand {}

    /** The next stage was asked for after the window, and nothing speaks for taking it on. */
    record RefuseLate(String reason) implements ComplaintCommand {}

    /** The council owes something. */
    record PromiseRemedy(
            String id,
            Remedy.Kind kind,
            String description,
            @Nullable Integer pence,
            String owner,
            LocalDate due) implements ComplaintCommand {}

    /** What was owed is done. */
    record ProveRemedy(String id, String proof) implements ComplaintCommand {}

    /** An ombudsman has it. @param elsewhereBecause why another than the policy names, null when it is that one */
    record ReferToOmbudsman(
            String caseReference,
            OmbudsmanCase.Body body,
            @Nullable String elsewhereBecause) implements ComplaintCommand {}

    /** An ombudsman asks. */
    record RecordInformationRequest(String caseReference, String id, String what, LocalDate due)
            implements ComplaintCommand {}

    /** We answered an ombudsman. */
    record SendInformation(String caseReference, String id) implements ComplaintCommand {}

    /** An ombudsman decided. @param remedies what the council must do, each by a date */
    record RecordDecision(
            String caseReference,
            LocalDate decidedOn,
            OmbudsmanCase.Outcome outcome,
            String summary,
            List<PromiseRemedy> remedies)
            implements ComplaintCommand {}

    /** Root cause, service area and lessons. */
    record RecordLearning(Learning learning) implements ComplaintCommand {}

    /** Flags what needs more care, and names the only staff who may see it; all may when nobody is named. */
    record ChangePrivacy(Set<String> specialCategories, List<String> named) implements ComplaintCommand {}

    /** A letter was posted, or reached them in another way. @param how what they need was met, null when nothing is needed */
    record RecordPosting(
            String letterId, LocalDate on, @Nullable String how) implements ComplaintCommand {}

    /** A letter cannot be posted, for example because nobody can find an address out. */
    record RecordUnpostable(String letterId, String reason) implements ComplaintCommand {}

    /** The email with a letter could not be delivered. @param reason as notifications says it, and of which message */
    record RecordUndelivered(String letterId, String message, String reason) implements ComplaintCommand {}

    /** Its service has said whether it knows what the complaint grew out of. @param wardCode where that lies, when known */
    record RecordOrigin(boolean known, @Nullable String wardCode) implements ComplaintCommand {}

    /** How somebody is understood and reached was not right, or has changed. */
    record CorrectNeeds(Needs needs) implements ComplaintCommand {}

    /** Where somebody is reached was not right, or has changed. @param person as {@link Intake#party} names them */
    record CorrectContact(
            String person,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) implements ComplaintCommand {}

    /** Somebody does not complain with the others any more. @param person as {@link Intake#party} names them; null for who says it */
    record Leave(@Nullable String person) implements ComplaintCommand {}

    /** Looks at the clocks. */
    record LookAtClocks() implements ComplaintCommand {}

    /** Counts the running clocks again after the calendar has changed. */
    record Recount() implements ComplaintCommand {}

    /** Takes out all that tells who it was about. */
    record Erase() implements ComplaintCommand {}
}
