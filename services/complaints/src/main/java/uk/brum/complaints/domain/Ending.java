package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import uk.brum.complaints.policy.ClockStart;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Clockwork;

/** What comes after an answer: the next stage, or the end. */
final class Ending {

    private Ending() {}

    static Change escalate(Draft draft, ComplaintCommand.Escalate it, Desk desk) {
        HandlingRules rules = desk.rules();
        int next = draft.stage + 1;
        String letterId = "escalation-" + next;
        draft.expecting(new ComplaintEvent.ComplaintEscalated(next, letterId));
        LocalDate lastDay = LateRequests.lastDay(draft, rules);
        if (draft.act.at().isAfter(Clockwork.endOf(lastDay)) && it.lateBecause() == null) {
            throw new Refused(
                    new Refusal.EscalationClosed(lastDay, rules.ombudsman().details()));
        }
        draft.happened(
                new ComplaintEvent.ComplaintEscalated(next, letterId),
                it.lateBecause() == null ? it.why() : it.why() + " (Accepted late: " + it.lateBecause() + ")");
        Instant asked = LateRequests.decided(draft);
        draft.stage = next;
        draft.stages.add(Stage.begun(next, asked, it.why()));
        draft.began(ClockStart.ESCALATION_REQUEST, asked, rules);
        return draft.send(Letter.Kind.ESCALATION, letterId, desk).change();
    }

    /**
     * Nobody asked for more while they could. The answer said until when they could and where else to turn (Code 6.8), so
     * nobody is written to again (decision 0082).
     */
    static Change closeUnasked(Draft draft) {
        Instant lapsed = draft.before.lapsesAt();
        return lapsed == null || !draft.act.at().isAfter(lapsed)
                ? draft.change()
                : draft.happened(
                                new ComplaintEvent.ComplaintClosed(null),
                                "Nobody asked for more until the last day for it, " + London.words(London.day(lapsed))
                                        + ".")
                        .change();
    }

    static Change withdraw(Draft draft, ComplaintCommand.Withdraw it, Desk desk) {
        String letterId = "withdrawal-" + draft.stage;
        draft.happened(new ComplaintEvent.ComplaintWithdrawn(letterId), it.reason());
        draft.stopPresentStage();
        LateRequests.decided(draft);
        return draft.send(Letter.Kind.WITHDRAWAL, letterId, desk).change();
    }

    static Change close(Draft draft, ComplaintCommand.Close it, Desk desk) {
        String letterId = "closure-" + draft.stage;
        if (draft.present().lateRequest() != null) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "They asked for the next stage. Take that on, or refuse it in writing, first."));
        }
        return draft.happened(new ComplaintEvent.ComplaintClosed(letterId), it.reason())
                .send(Letter.Kind.CLOSURE, letterId, desk)
                .change();
    }
}
