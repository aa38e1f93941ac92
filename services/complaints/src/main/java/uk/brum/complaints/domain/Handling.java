package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.brum.complaints.policy.ClockStart;
import uk.brum.workingtime.Clockwork;

/** From the acknowledgement to the answer of a stage. */
final class Handling {

    private Handling() {}

    static Change assign(Draft draft, String handler, HandlingRules rules) {
        draft.expecting(new ComplaintEvent.HandlerAssigned(draft.stage, handler));
        if (!handler.equals(draft.present().handler())) {
            give(draft, handler, rules);
        }
        return draft.change();
    }

    /** Gives the present stage to somebody, unless they had a part in an earlier one. */
    static void give(Draft draft, String handler, HandlingRules rules) {
        boolean tookPart = draft.stages.stream()
                .limit(draft.stages.size() - 1L)
                .anyMatch(earlier -> earlier.handlers().contains(handler));
        if (tookPart && rules.differentHandler(draft.stage)) {
            throw new Refused(new Refusal.SameHandler());
        }
        draft.happened(new ComplaintEvent.HandlerAssigned(draft.stage, handler), "Handled by " + handler + ".");
        draft.present(stage -> stage.handledBy(handler));
    }

    static Change assess(Draft draft, ComplaintCommand.Assess it, HandlingRules rules) {
        draft.expecting(new ComplaintEvent.ComplaintAssessed(draft.stage));
        onlyTheHandler(draft);
        Clock clock = draft.clock(Clock.Kind.ASSESS);
        if (clock == null || !clock.running()) {
            throw new Refused(new Refusal.NotPossibleNow("There is nothing to assess at this stage."));
        }
        draft.happened(new ComplaintEvent.ComplaintAssessed(draft.stage), it.plan());
        draft.stop(Clock.Kind.ASSESS, String.valueOf(draft.stage));
        draft.began(ClockStart.ASSESSMENT, draft.act.at(), rules);
        return draft.change();
    }

    static Change addPoint(Draft draft, ComplaintCommand.AddPoint it) {
        List<Point> points = draft.definition.points();
        ComplaintEvent added = new ComplaintEvent.PointAdded(points.size() + 1);
        draft.expecting(added);
        if (draft.stage > 1) {
            throw new Refused(
                    new Refusal.NotPossibleNow("Stage 1 is answered, so this is a new complaint of its own."));
        }
        Definition.Sent by = it.by();
        if (by != null && draft.definition.joinedBy(by.key()).isPresent()) {
            return draft.change();
        }
        draft.happened(added, it.text());
        draft.definition = draft.definition.joined(it.text(), by);
        return draft.change();
    }

    static Change settlePoints(Draft draft, ComplaintCommand.SettlePoints it) {
        draft.expecting(new ComplaintEvent.PointsAgreed(it.agreement()));
        List<Point> points = draft.definition.points();
        List<String> texts = it.points();
        if (texts != null && !texts.equals(points.stream().map(Point::text).toList())) {
            if (points.stream().anyMatch(point -> !point.answers().isEmpty())) {
                throw new Refused(new Refusal.NotPossibleNow("Points that are answered cannot be worded anew."));
            }
            points = IntStream.range(0, texts.size())
                    .mapToObj(i -> new Point(i + 1, texts.get(i), List.of()))
                    .toList();
        }
        draft.definition = draft.definition.with(points, it.agreement());
        return draft.happened(
                        new ComplaintEvent.PointsAgreed(it.agreement()),
                        it.agreement() == Definition.Agreement.AGREED
                                ? "The complainant agreed the points."
                                : "The complainant did not say whether the points are right.")
                .change();
    }

    static Change answerPoint(Draft draft, ComplaintCommand.AnswerPoint it) {
        draft.expecting(new ComplaintEvent.PointAnswered(it.number(), draft.stage));
        onlyTheHandler(draft);
        if (it.number() < 1 || it.number() > draft.definition.points().size()) {
            throw new Refused(new Refusal.PartUnknown("point"));
        }
        Point.Answer answer = new Point.Answer(draft.stage, it.answer(), it.decision(), it.reasons());
        Point point = draft.definition.points().get(it.number() - 1);
        if (point.answers().contains(answer)) {
            return draft.change();
        }
        draft.happened(
                new ComplaintEvent.PointAnswered(it.number(), draft.stage), "Point " + it.number() + " answered.");
        draft.definition = draft.definition.with(
                draft.definition.points().stream()
                        .map(one -> one.number() == it.number() ? one.answered(answer) : one)
                        .toList(),
                draft.definition.agreement());
        return draft.change();
    }

    static Change extend(Draft draft, ComplaintCommand.Extend it, Desk desk) {
        int nth = draft.present().extensions().size() + 1;
        String letterId = "extension-" + draft.stage + "-" + nth;
        ComplaintEvent extended = new ComplaintEvent.ComplaintExtended(draft.stage, it.until(), letterId);
        draft.expecting(extended);
        onlyTheHandler(draft);
        Clock answer = draft.clock(Clock.Kind.ANSWER);
        if (answer == null) {
            throw new Refused(new Refusal.ExtensionRefused("The time to answer this stage is not running yet."));
        }
        if (answer.breached()) {
            throw new Refused(new Refusal.ExtensionRefused(
                    "The time to answer has run out, and that is recorded. More time must be agreed before that."));
        }
        if (!Clockwork.endOf(it.until()).isAfter(answer.due())) {
            throw new Refused(new Refusal.ExtensionRefused("Choose a date after the one that is set now."));
        }
        LocalDate latest = desk.rules().extendableTo(draft.stage, answer.startedAt());
        if (it.until().isAfter(latest)) {
            throw new Refused(Refusal.ExtensionRefused.beyond(latest));
        }
        String explanation = "put off to "
                + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(it.until())
                + ", for a reason we wrote to you";
        Deadline later = desk.rules().onDate(it.until(), explanation);
        draft.clocks.replaceAll(
                clock -> clock.id().equals(answer.id()) ? clock.movedTo(later, draft.act.at(), "extension") : clock);
        draft.present(stage -> stage.extended(new Extension(draft.act.at(), draft.act.by(), it.until(), it.reason())));
        return draft.happened(extended, it.reason())
                .send(Letter.Kind.EXTENSION, letterId, desk)
                .change();
    }

    static Change respond(Draft draft, ComplaintCommand.Respond it, Desk desk) {
        draft.expecting(new ComplaintEvent.ComplaintResponded(draft.stage, Point.Decision.UPHELD, false, ""));
        onlyTheHandler(draft);
        if (draft.intake.awaitsConsent()) {
            throw new Refused(Refusal.ConsentMissing.TO_ANSWER);
        }
        if (draft.definition.agreement() == null) {
            throw new Refused(new Refusal.PointsNotAgreed());
        }
        List<Integer> unanswered = draft.definition.unanswered(draft.stage);
        if (!unanswered.isEmpty()) {
            throw new Refused(new Refusal.PointsUnanswered(unanswered));
        }
        Point.Decision outcome = outcome(draft);
        Clock assess = draft.clock(Clock.Kind.ASSESS);
        if (assess != null && assess.running()) {
            throw new Refused(new Refusal.NotPossibleNow("Assess first how this stage is looked into."));
        }
        Clock answer = draft.clock(Clock.Kind.ANSWER);
        boolean late = answer != null && answer.breached();
        String letterId = "response-" + draft.stage;
        Instant at = draft.act.at();
        LocalDate escalateBy =
                draft.stage < desk.rules().stages() ? desk.rules().escalateBy(draft.stage, at) : null;
        draft.happened(
                new ComplaintEvent.ComplaintResponded(draft.stage, outcome, late, letterId),
                "Stage " + draft.stage + " answered" + (late ? ", late." : "."));
        draft.present(stage -> stage.answered(
                new Response(at, draft.act.by(), it.summary(), outcome, late, escalateBy),
                desk.rules().escalateBy(draft.stage, at)));
        draft.stop(Clock.Kind.ANSWER, String.valueOf(draft.stage));
        return draft.send(Letter.Kind.RESPONSE, letterId, desk).change();
    }

    static Change recount(Draft draft, HandlingRules rules) {
        draft.clocks.replaceAll(clock -> {
            if (!clock.running() || clock.breached()) {
                return clock;
            }
            Deadline now = counted(draft, clock, rules);
            if (now.at().equals(clock.due())) {
                return clock;
            }
            draft.happened(
                    new ComplaintEvent.ClockMoved(clock.id(), clock.due(), now.at()),
                    "The calendar has changed: " + now.explanation() + ".");
            return clock.movedTo(now, draft.act.at(), "calendar");
        });
        return draft.change();
    }

    private static Deadline counted(Draft draft, Clock clock, HandlingRules rules) {
        // a date that was promised in a letter stays, as does one that somebody else has set
        boolean promised = clock.kind() == Clock.Kind.ANSWER
                && !draft.present().extensions().isEmpty();
        return clock.kind().ofStage() && !promised
                ? rules.deadline(clock.kind(), clock.stage(), clock.startedAt())
                : new Deadline(clock.due(), clock.explanation(), clock.warnAt());
    }

    private static void onlyTheHandler(Draft draft) {
        if (!draft.act.by().equals(draft.present().handler())) {
            throw new Refused(new Refusal.NotTheHandler());
        }
    }

    private static Point.Decision outcome(Draft draft) {
        List<Point.Decision> decisions = draft.definition.points().stream()
                .map(point -> point.answer(draft.stage).orElseThrow().decision())
                .distinct()
                .toList();
        return decisions.size() == 1 ? decisions.getFirst() : Point.Decision.PARTLY_UPHELD;
    }
}
