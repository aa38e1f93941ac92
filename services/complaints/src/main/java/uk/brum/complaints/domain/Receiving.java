package uk.brum.complaints.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.brum.complaints.policy.ClockStart;

/** From the first word to the acknowledgement. */
final class Receiving {

    private static final Duration LONGEST_IN_THE_POST = Duration.ofDays(366);

    private Receiving() {}

    static Change receive(ComplaintId id, Intake intake, Privacy privacy, Act act, Desk desk) {
        if (intake.words().equals(Unreadable.TEXT)) {
            throw new Refused(new Refusal.ReceiptRefused("Say what you are unhappy with."));
        }
        if (intake.complainants().isEmpty()) {
            throw new Refused(new Refusal.ReceiptRefused("Say who complains."));
        }
        if (intake.receivedAt().isAfter(act.at())
                || intake.receivedAt().isBefore(act.at().minus(LONGEST_IN_THE_POST))) {
            throw new Refused(new Refusal.ReceiptRefused(
                    "Say when the complaint reached us: not later than now, and not more than a year ago."));
        }
        Complaint nothingYet = new Complaint(
                id,
                intake,
                Status.RECEIVED,
                1,
                Definition.NONE,
                List.of(Stage.begun(1, intake.receivedAt(), "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                privacy,
                null,
                List.of(),
                0);
        Draft draft = Draft.uncounted(nothingYet, act)
                .received("receipt-1", "Received by " + intake.channel().code() + ".");
        draft.began(ClockStart.RECEIPT, intake.receivedAt(), desk.rules());
        return draft.recordingBreaches()
                .send(Letter.Kind.RECEIPT, "receipt-1", desk)
                .change();
    }

    static Change handleAsRequest(Draft draft, ComplaintCommand.HandleAsRequest it, Desk desk) {
        String letterId = "handled-as-request-" + draft.stage;
        String where =
                it.requestReference() == null ? "" : " The reference of the request is " + it.requestReference() + ".";
        draft.happened(
                new ComplaintEvent.ComplaintHandledAsRequest(it.requestReference(), letterId), it.reason() + where);
        draft.stopPresentStage();
        return draft.send(Letter.Kind.HANDLED_AS_REQUEST, letterId, desk).change();
    }

    /** What was accepted unchecked while its service was away; said once. */
    static Change originChecked(Draft draft, ComplaintCommand.RecordOrigin it) {
        Origin origin = draft.intake.origin();
        if (origin == null || origin.checked() != Origin.Checked.NOT_YET) {
            return draft.change();
        }
        draft.happened(
                new ComplaintEvent.OriginChecked(it.known()),
                it.known()
                        ? "What it grew out of, " + origin.reference() + ", is known."
                        : "There is no " + origin.reference() + ": ask the complainant what they mean.");
        draft.intake = draft.intake
                .of(origin.checked(it.known() ? Origin.Checked.YES : Origin.Checked.UNKNOWN))
                .in(it.wardCode());
        return draft.change();
    }

    static Change refuse(Draft draft, ComplaintCommand.Refuse it, Desk desk) {
        String letterId = "refusal-" + draft.stage;
        ComplaintEvent refused = new ComplaintEvent.ComplaintRefused(draft.stage, it.exclusion(), letterId);
        draft.expecting(refused);
        if (!desk.rules().exclusions().contains(it.exclusion())) {
            throw new Refused(new Refusal.ExclusionNotAllowed(
                    desk.rules().exclusions().stream().sorted().toList()));
        }
        draft.happened(refused, it.reason());
        draft.present(stage -> stage.declined(
                new Declined(draft.act.at(), it.exclusion(), it.reason()),
                desk.rules().escalateBy(desk.rules().stages(), draft.act.at())));
        draft.stopPresentStage();
        return draft.send(Letter.Kind.REFUSAL, letterId, desk).change();
    }

    static Change acknowledge(Draft draft, ComplaintCommand.Acknowledge it, Desk desk) {
        String letterId = "acknowledgement-" + draft.stage;
        ComplaintEvent acknowledged = new ComplaintEvent.ComplaintAcknowledged(draft.stage, letterId);
        draft.expecting(acknowledged);
        if (draft.stage > 1 && !it.points().isEmpty()) {
            throw new Refused(
                    new Refusal.NotPossibleNow("Stage 1 is answered: what is new is a complaint of its own."));
        }
        List<Point> points = new ArrayList<>(draft.definition.points());
        it.points().forEach(text -> points.add(new Point(points.size() + 1, text, List.of())));
        if (points.isEmpty()) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "Define the complaint: say in numbered points what it is about, as you understand it."));
        }
        String handler = it.handler();
        if (handler != null) {
            Handling.give(draft, handler, desk.rules());
        }
        String sought = it.outcomeSought() == null ? draft.definition.outcomeSought() : it.outcomeSought();
        draft.definition = draft.definition
                .with(points, it.points().isEmpty() ? draft.definition.agreement() : null)
                .seeking(sought);
        draft.happened(acknowledged, "Stage " + draft.stage + " acknowledged.");
        draft.present(stage -> stage.acknowledged(draft.act.at()));
        draft.stop(Clock.Kind.ACKNOWLEDGE, String.valueOf(draft.stage));
        draft.began(ClockStart.ACKNOWLEDGEMENT, draft.act.at(), desk.rules());
        return draft.send(Letter.Kind.ACKNOWLEDGEMENT, letterId, desk).change();
    }

    static Change recordConsent(Draft draft, ComplaintCommand.RecordConsent it) {
        if (!draft.intake.awaitsConsent()) {
            throw new Refused(new Refusal.NotPossibleNow("No consent is awaited for this complaint."));
        }
        draft.happened(new ComplaintEvent.ConsentRecorded(), it.how());
        draft.intake = draft.intake.consented(it.how(), draft.act.at());
        return draft.change();
    }
}
