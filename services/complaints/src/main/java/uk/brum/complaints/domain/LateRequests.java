package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import uk.brum.workingtime.Clockwork;

/** The next stage is asked for after the last day for it: somebody decides whether it is taken on. */
final class LateRequests {

    private LateRequests() {}

    /** When it is not late after all, it is an ordinary request. Said twice, it is one. */
    static Change ask(Draft draft, ComplaintCommand.AskLate it, Desk desk) {
        int next = draft.stage + 1;
        String letterId = "late-request-" + next + "-" + (draft.letters.size() + 1);
        ComplaintEvent asked = new ComplaintEvent.LateEscalationAsked(next, letterId);
        LateRequest before = draft.present().lateRequest();
        draft.expecting(asked);
        if (!isLate(draft, desk.rules())) {
            return Ending.escalate(draft, new ComplaintCommand.Escalate(it.why(), null), desk);
        }
        if (before != null && before.says(it)) {
            return draft.change();
        }
        if (before != null) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "You have asked us to look again, and we are deciding whether we do. We will tell you."));
        }
        draft.happened(asked, it.why() + " (What kept them from asking earlier: " + it.keptBecause() + ")");
        draft.present(
                stage -> stage.askedLate(new LateRequest(draft.act.at(), draft.act.by(), it.why(), it.keptBecause())));
        draft.start(
                Clock.Kind.LATE_REQUEST,
                String.valueOf(next),
                desk.rules().deadline(Clock.Kind.LATE_REQUEST, next, draft.act.at()));
        return draft.send(Letter.Kind.LATE_REQUEST, letterId, next, desk).change();
    }

    /** A request that came too late is answered in writing, and leaves the complaint as it was. */
    static Change refuse(Draft draft, ComplaintCommand.RefuseLate it, Desk desk) {
        int next = draft.stage + 1;
        String letterId = "late-" + next + "-" + (draft.letters.size() + 1);
        ComplaintEvent refused = new ComplaintEvent.EscalationRefused(next, letterId);
        draft.expecting(refused);
        boolean inTime = !isLate(draft, desk.rules());
        Entry last = draft.history.getLast();
        if (last.what().equals(refused.eventName()) && last.text().equals(it.reason())) {
            return draft.change();
        }
        if (inTime) {
            throw new Refused(new Refusal.NotPossibleNow("The next stage can still be asked for. Take it on."));
        }
        decided(draft);
        return draft.happened(refused, it.reason())
                .send(Letter.Kind.REFUSAL, letterId, next, desk)
                .change();
    }

    /**
     * The last day to ask for the next stage.
     *
     * @throws Refused when there is none to ask for
     */
    static LocalDate lastDay(Draft draft, HandlingRules rules) {
        Response answered = draft.present().response();
        if (answered == null || draft.stage + 1 > rules.stages()) {
            throw new Refused(new Refusal.NoFurtherStage(rules.ombudsman().details()));
        }
        LocalDate written = answered.escalateBy();
        return written == null ? rules.escalateBy(draft.stage, answered.at()) : written;
    }

    private static boolean isLate(Draft draft, HandlingRules rules) {
        return draft.act.at().isAfter(Clockwork.endOf(lastDay(draft, rules)));
    }

    /** Nothing waits for a decision any more. @return when the next stage was asked for: the wait does not move its clocks */
    static Instant decided(Draft draft) {
        LateRequest waiting = draft.present().lateRequest();
        if (waiting == null) {
            return draft.act.at();
        }
        draft.stop(Clock.Kind.LATE_REQUEST, String.valueOf(draft.stage + 1));
        draft.present(stage -> stage.askedLate(null));
        return waiting.at();
    }
}
