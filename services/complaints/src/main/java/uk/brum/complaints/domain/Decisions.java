package uk.brum.complaints.domain;

import java.util.List;

/** Decides what a command does to a complaint. Every command ends in a {@link Change} or is refused. */
public final class Decisions {

    private Decisions() {}

    /**
     * A new complaint.
     *
     * @param act when it was typed in, and by whom; the clocks count from when it was received
     * @throws Refused when it names nobody, or a time that cannot be
     */
    public static Change receive(ComplaintId id, Intake intake, Act act, Desk desk) {
        return receive(id, intake, Privacy.OPEN, act, desk);
    }

    /** The same for those who may see what it grew out of. */
    public static Change receive(ComplaintId id, Intake intake, Privacy privacy, Act act, Desk desk) {
        return Receiving.receive(id, intake, privacy, act, desk);
    }

    /**
     * What becomes of a complaint by a command.
     *
     * @return the new state with its events; the same state without events when there was nothing to do
     * @throws Refused when the command is not possible
     */
    public static Change decide(Complaint complaint, ComplaintCommand command, Act act, Desk desk) {
        if (complaint.privacy().erasedAt() != null) {
            if (command instanceof ComplaintCommand.LookAtClocks || command instanceof ComplaintCommand.Recount) {
                return new Change(complaint, List.of());
            }
            throw new Refused(new Refusal.NotPossibleNow("The details of this complaint were erased."));
        }
        if (!complaint.readable() && !byItself(command)) {
            throw new Refused(new Refusal.DetailsUnreadable());
        }
        return switch (command) {
            case ComplaintCommand.HandleAsRequest it -> Receiving.handleAsRequest(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Refuse it -> Receiving.refuse(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Acknowledge it -> Receiving.acknowledge(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Assign it -> Handling.assign(Draft.of(complaint, act), it.handler(), desk.rules());
            case ComplaintCommand.Assess it -> Handling.assess(Draft.of(complaint, act), it, desk.rules());
            case ComplaintCommand.RecordConsent it -> Receiving.recordConsent(Draft.of(complaint, act), it);
            case ComplaintCommand.AddPoint it -> Handling.addPoint(Draft.of(complaint, act), it);
            case ComplaintCommand.SettlePoints it -> Handling.settlePoints(Draft.of(complaint, act), it);
            case ComplaintCommand.AnswerPoint it -> Handling.answerPoint(Draft.of(complaint, act), it);
            case ComplaintCommand.Extend it -> Handling.extend(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Respond it -> Handling.respond(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Escalate it -> Ending.escalate(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Withdraw it -> Ending.withdraw(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Close it -> Ending.close(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.CloseUnasked _ -> Ending.closeUnasked(Draft.of(complaint, act));
            case ComplaintCommand.AskLate it -> LateRequests.ask(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.RefuseLate it -> LateRequests.refuse(Draft.of(complaint, act), it, desk);
            case ComplaintCommand.Erase _ -> Erasing.erase(Draft.of(complaint, act));
            case ComplaintCommand.PromiseRemedy it ->
                Obligations.promise(Draft.of(complaint, act), it, "stage-" + complaint.stage(), desk.rules());
            case ComplaintCommand.ProveRemedy it -> Obligations.prove(Draft.of(complaint, act), it);
            case ComplaintCommand.ReferToOmbudsman it -> Obligations.refer(Draft.of(complaint, act), it, desk.rules());
            case ComplaintCommand.RecordInformationRequest it ->
                Obligations.requestInformation(Draft.of(complaint, act), it, desk.rules());
            case ComplaintCommand.SendInformation it -> Obligations.sendInformation(Draft.of(complaint, act), it);
            case ComplaintCommand.RecordDecision it -> Obligations.decided(Draft.of(complaint, act), it, desk.rules());
            case ComplaintCommand.RecordLearning it -> Obligations.learn(Draft.of(complaint, act), it.learning());
            case ComplaintCommand.ChangePrivacy it -> Obligations.changePrivacy(Draft.of(complaint, act), it);
            case ComplaintCommand.RecordPosting it -> Posts.posted(Draft.of(complaint, act), it);
            case ComplaintCommand.RecordUnpostable it -> Posts.unpostable(Draft.of(complaint, act), it);
            case ComplaintCommand.RecordUndelivered it -> Posts.undelivered(Draft.of(complaint, act), it, desk.rules());
            case ComplaintCommand.RecordOrigin it -> Receiving.originChecked(Draft.of(complaint, act), it);
            case ComplaintCommand.CorrectNeeds it -> Corrections.needs(Draft.of(complaint, act), it);
            case ComplaintCommand.Leave it -> Leaving.leave(Draft.of(complaint, act), it);
            case ComplaintCommand.CorrectContact it -> Corrections.contact(Draft.of(complaint, act), it);
            case ComplaintCommand.LookAtClocks _ ->
                Draft.of(complaint, act).warning().change();
            case ComplaintCommand.Recount _ -> Handling.recount(Draft.uncounted(complaint, act), desk.rules());
        };
    }

    /** What needs no words of the complaint: a breach is recorded though nobody can read what it is about. */
    private static boolean byItself(ComplaintCommand command) {
        return command instanceof ComplaintCommand.LookAtClocks
                || command instanceof ComplaintCommand.Recount
                || command instanceof ComplaintCommand.CloseUnasked
                || command instanceof ComplaintCommand.RecordOrigin
                || command instanceof ComplaintCommand.RecordUndelivered
                || command instanceof ComplaintCommand.Erase;
    }
}
