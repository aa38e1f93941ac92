package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
        Response answered = draft.present().response();
        if (answered == null || next > rules.stages()) {
            throw new Refused(new Refusal.NoFurtherStage(rules.ombudsman().details()));
        }
        LocalDate lastDay = lastDay(answered, draft.stage, rules);
        if (draft.act.at().isAfter(Clockwork.endOf(lastDay)) && it.lateBecause() == null) {
            throw new Refused(
                    new Refusal.EscalationClosed(lastDay, rules.ombudsman().details()));
        }
        draft.happened(
                new ComplaintEvent.ComplaintEscalated(next, letterId),
                it.lateBecause() == null ? it.why() : it.why() + " (Accepted late: " + it.lateBecause() + ")");
        draft.stage = next;
        draft.stages.add(Stage.begun(next, draft.act.at(), it.why()));
        draft.began(ClockStart.ESCALATION_REQUEST, draft.act.at(), rules);
        return draft.send(Letter.Kind.ESCALATION, letterId, desk).change();
    }

    /** A request that came too late is answered in writing, and leaves the complaint as it was. */
    static Change refuseLate(Draft draft, ComplaintCommand.RefuseLate it, Desk desk) {
        int next = draft.stage + 1;
        String letterId = "late-" + next + "-" + (draft.letters.size() + 1);
        ComplaintEvent refused = new ComplaintEvent.EscalationRefused(next, letterId);
        draft.expecting(refused);
        Response answered = draft.present().response();
        if (answered == null || next > desk.rules().stages()) {
            throw new Refused(
                    new Refusal.NoFurtherStage(desk.rules().ombudsman().details()));
        }
        Entry last = draft.history.getLast();
        if (last.what().equals(refused.eventName()) && last.text().equals(it.reason())) {
            return draft.change();
        }
        LocalDate lastDay = lastDay(answered, draft.stage, desk.rules());
        if (!draft.act.at().isAfter(Clockwork.endOf(lastDay))) {
            throw new Refused(new Refusal.NotPossibleNow("The next stage can still be asked for. Take it on."));
        }
        return draft.happened(refused, it.reason())
                .send(Letter.Kind.REFUSAL, letterId, next, desk)
                .change();
    }

    private static LocalDate lastDay(Response answered, int stage, HandlingRules rules) {
        LocalDate written = answered.escalateBy();
        return written == null ? rules.escalateBy(stage, answered.at()) : written;
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
        return draft.send(Letter.Kind.WITHDRAWAL, letterId, desk).change();
    }

    static Change close(Draft draft, ComplaintCommand.Close it, Desk desk) {
        String letterId = "closure-" + draft.stage;
        return draft.happened(new ComplaintEvent.ComplaintClosed(letterId), it.reason())
                .send(Letter.Kind.CLOSURE, letterId, desk)
                .change();
    }

    /** Dates, stages, decisions, clocks and learning stay for the figures; words and people go. */
    static Change erase(Draft draft) {
        draft.expecting(new ComplaintEvent.ComplaintErased());
        boolean owed = draft.remedies.stream().anyMatch(remedy -> !remedy.done());
        boolean before = draft.cases.stream().anyMatch(one -> one.decision() == null);
        if (owed || before) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "Something is still owed, or an ombudsman still looks at it: its details are needed."));
        }
        draft.happened(new ComplaintEvent.ComplaintErased(), "The time to keep it was over.");
        Party nobody = new Party(Complaint.ERASED, null, null, null, null);
        draft.intake = draft.intake.with(
                Complaint.ERASED,
                draft.intake.complainants().stream().map(one -> nobody).toList(),
                draft.intake.representative() == null ? null : new Representative(nobody, Complaint.ERASED, null),
                new Needs(List.of(), draft.intake.needs().preferred()));
        draft.definition = new Definition(
                draft.definition.points().stream().map(Ending::wordless).toList(),
                draft.definition.outcomeSought() == null ? null : Complaint.ERASED,
                draft.definition.agreement(),
                List.of());
        draft.stages.replaceAll(Stage::wordless);
        draft.remedies.replaceAll(Ending::wordless);
        draft.cases.replaceAll(OmbudsmanCase::wordless);
        draft.letters.forEach(letter -> draft.stop(Clock.Kind.POST, letter.id()));
        draft.letters.clear();
        List<String> people = draft.before.intake().people();
        draft.history.replaceAll(entry -> new Entry(
                entry.at(),
                people.contains(entry.by()) ? Complaint.ERASED : entry.by(),
                entry.what(),
                Complaint.ERASED));
        draft.privacy = new Privacy(Set.of(), draft.privacy.named(), draft.act.at());
        return draft.change();
    }

    private static Point wordless(Point point) {
        return new Point(
                point.number(),
                Complaint.ERASED,
                point.answers().stream()
                        .map(one -> new Point.Answer(one.stage(), Complaint.ERASED, one.decision(), Complaint.ERASED))
                        .toList());
    }

    private static Remedy wordless(Remedy remedy) {
        Remedy.Proof proof = remedy.proof();
        return new Remedy(
                remedy.id(),
                remedy.kind(),
                Complaint.ERASED,
                remedy.pence(),
                remedy.owner(),
                remedy.due(),
                remedy.source(),
                proof == null ? null : new Remedy.Proof(proof.at(), proof.by(), Complaint.ERASED));
    }
}
