package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.ClockStart;

/**
 * A complaint while something is done with it. Before anything else every clock that has run out is recorded as
 * breached, so nothing can ever be done late without it.
 */
final class Draft {

    final Act act;
    final Complaint before;
    Intake intake;
    int stage;
    Definition definition;
    final List<Stage> stages;
    final List<Clock> clocks;
    final List<Remedy> remedies;
    final List<OmbudsmanCase> cases;
    final List<Letter> letters;
    Privacy privacy;

    @Nullable
    Learning learning;

    final List<Entry> history;
    private Status status;
    private final List<ComplaintEvent> events = new ArrayList<>();

    private Draft(Complaint complaint, Act act) {
        this.act = act;
        this.before = complaint;
        this.intake = complaint.intake();
        this.status = complaint.status();
        this.stage = complaint.stage();
        this.definition = complaint.definition();
        this.stages = new ArrayList<>(complaint.stages());
        this.clocks = new ArrayList<>(complaint.clocks());
        this.remedies = new ArrayList<>(complaint.remedies());
        this.cases = new ArrayList<>(complaint.ombudsmanCases());
        this.letters = new ArrayList<>(complaint.letters());
        this.privacy = complaint.privacy();
        this.learning = complaint.learning();
        this.history = new ArrayList<>(complaint.history());
    }

    static Draft of(Complaint complaint, Act act) {
        return uncounted(complaint, act).recordingBreaches();
    }

    /** The clock of that kind of the present stage, null when the policy has none or it has not begun. */
    @Nullable
    Clock clock(Clock.Kind kind) {
        String id = Clock.idOf(kind, String.valueOf(stage));
        return clocks.stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** For the one command that counts the clocks anew before they are judged. */
    static Draft uncounted(Complaint complaint, Act act) {
        return new Draft(complaint, act);
    }

    Draft recordingBreaches() {
        clocks.replaceAll(clock -> {
            if (!clock.runOutAt(act.at())) {
                return clock;
            }
            happened(
                    clock.kind() == Clock.Kind.REMEDY
                            ? new ComplaintEvent.RemedyOverdue(clock.of(), owedBy(clock.of()))
                            : new ComplaintEvent.ClockBreached(clock.id(), clock.kind(), clock.due()),
                    "Not done by its time: " + clock.explanation() + ".");
            return clock.breachedAt(act.at());
        });
        return this;
    }

    Draft warning() {
        clocks.replaceAll(clock -> {
            if (!clock.atRiskAt(act.at())) {
                return clock;
            }
            happened(
                    clock.kind() == Clock.Kind.REMEDY
                            ? new ComplaintEvent.RemedyDue(clock.of(), owedBy(clock.of()))
                            : new ComplaintEvent.ClockAtRisk(clock.id(), clock.kind(), clock.due()),
                    "Due soon: " + clock.explanation() + ".");
            return clock.warnedAt(act.at());
        });
        return this;
    }

    /** The one way in which anything happens: the table of transitions allows it or refuses it. */
    Draft happened(ComplaintEvent event, String text) {
        Status next = Status.after(status, event);
        if (next == null) {
            throw new Refused(new Refusal.NotPossibleNow("This cannot be done with a complaint that is "
                    + status.code().replace('-', ' ') + "."));
        }
        status = next;
        events.add(event);
        history.add(new Entry(act.at(), act.by(), event.eventName(), text));
        return this;
    }

    /** The one event that has no state before it. */
    Draft received(String letterId, String text) {
        ComplaintEvent event = new ComplaintEvent.ComplaintReceived(letterId);
        status = java.util.Objects.requireNonNull(Status.after(null, event));
        events.add(event);
        history.add(new Entry(act.at(), act.by(), event.eventName(), text));
        return this;
    }

    /** Refuses before anything else is checked when the table does not allow it. */
    Draft expecting(ComplaintEvent event) {
        if (Status.after(status, event) == null) {
            happened(event, "");
        }
        return this;
    }

    Stage present() {
        return stages.getLast();
    }

    void present(UnaryOperator<Stage> change) {
        stages.set(stages.size() - 1, change.apply(stages.getLast()));
    }

    void start(Clock.Kind kind, String of, Deadline deadline) {
        clocks.add(Clock.started(kind, of, act.at(), deadline));
    }

    /** Starts the clocks of the present stage that are counted from this fact. */
    void began(ClockStart fact, Instant at, HandlingRules rules) {
        for (Clock.Kind kind : rules.startedBy(fact, stage)) {
            clocks.add(Clock.started(kind, String.valueOf(stage), at, rules.deadline(kind, stage, at)));
        }
    }

    void stop(Clock.Kind kind, String of) {
        String id = Clock.idOf(kind, of);
        clocks.replaceAll(clock -> clock.id().equals(id) && clock.running() ? clock.stoppedAt(act.at()) : clock);
    }

    void stopPresentStage() {
        stop(Clock.Kind.ACKNOWLEDGE, String.valueOf(stage));
        stop(Clock.Kind.ASSESS, String.valueOf(stage));
        stop(Clock.Kind.ANSWER, String.valueOf(stage));
    }

    Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** Puts this letter in the place of the one with its id. */
    void letter(Letter changed) {
        letters.replaceAll(letter -> letter.id().equals(changed.id()) ? changed : letter);
    }

    /** Writes a letter of this change, which must have happened already. It goes by email, or waits to be posted. */
    Draft send(Letter.Kind kind, String id, Desk desk) {
        return send(kind, id, stage, desk);
    }

    /** The same about another stage than the present one. */
    Draft send(Letter.Kind kind, String id, int about, Desk desk) {
        LetterWriter.Text text = desk.letters().write(kind, about, complaint(), desk.rules());
        Needs.Contact wanted = intake.needs().preferred();
        Posting.Why why = whyNoEmail(kind);
        letters.add(new Letter(
                id,
                kind,
                about,
                act.at(),
                text.subject(),
                text.body(),
                why == null || wanted != Needs.Contact.EMAIL ? wanted : Needs.Contact.POST,
                why == null ? null : Posting.waiting(act.at(), why)));
        if (why != null) {
            start(Clock.Kind.POST, id, desk.rules().postBy(act.at()));
        }
        return this;
    }

    private Posting.@Nullable Why whyNoEmail(Letter.Kind kind) {
        if (intake.needs().preferred() != Needs.Contact.EMAIL) {
            return Posting.Why.WANTED;
        }
        if (!intake.needs().toPrepare().isEmpty()) {
            return Posting.Why.NEED;
        }
        return intake.hasEmail(kind) ? null : Posting.Why.NO_EMAIL;
    }

    /** What came of it. Clocks that began with it may be over already: a date was set, or counts, from before. */
    Change change() {
        recordingBreaches();
        return new Change(complaint(), events);
    }

    private LocalDate owedBy(String remedyId) {
        return remedies.stream()
                .filter(remedy -> remedy.id().equals(remedyId))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private Complaint complaint() {
        return new Complaint(
                before.id(),
                intake,
                status,
                stage,
                definition,
                stages,
                clocks,
                remedies,
                cases,
                letters,
                privacy,
                learning,
                history,
                before.version());
    }
}
