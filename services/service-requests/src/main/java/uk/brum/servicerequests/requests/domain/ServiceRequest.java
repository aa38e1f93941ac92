package uk.brum.servicerequests.requests.domain;

import static uk.brum.servicerequests.requests.domain.Audience.PUBLIC;
import static uk.brum.servicerequests.requests.domain.Audience.REPORTER;
import static uk.brum.servicerequests.requests.domain.Audience.STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.RequestEvent.About;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestAcknowledged;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestAssigned;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestReopened;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestResolved;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestSubmitted;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestUpdated;
import uk.brum.servicerequests.requests.domain.RequestEvent.What;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;
import uk.brum.workingtime.WorkingDays;

/**
 * What somebody asked the council to do: one reference, one clock and one history for life ("things just go into a big
 * black hole", "you get a different reference number which restarts the clock", residents said of older systems).
 *
 * @param closing how it ended, null while it is open
 * @param history oldest first; lines are only ever added
 */
public record ServiceRequest(
        Reference reference,
        Matter matter,
        Place place,
        Reporter reporter,
        RequestStatus status,
        Assignment assignment,
        RequestClock clock,
        Links links,
        @Nullable Closing closing,
        Moderation moderation,
        List<ExternalId> externalIds,
        List<HistoryEntry> history,
        Revision revision) {

    /** After so many challenges a complaint is the better way. */
    static final int MOST_CHALLENGES = 3;

    public ServiceRequest {
        externalIds = List.copyOf(externalIds);
        history = List.copyOf(history);
    }

    /** A new request. @param act its time is that of the report; its clock may have started earlier */
    public static Change submit(
            Reference reference, Matter matter, Place place, Reporter reporter, Start start, Act act) {
        ServiceRequest fresh = new ServiceRequest(
                reference,
                matter,
                place,
                reporter,
                RequestStatus.after(null, Step.SUBMIT),
                start.assignment(),
                start.clock(),
                start.links(),
                null,
                Moderation.NONE,
                List.of(),
                List.of(),
                Revision.NEW);
        return new Next(fresh, act)
                .note(Kind.SUBMITTED, PUBLIC, "")
                .and(new RequestSubmitted(fresh.about(), fresh.clock.dueAt(), fresh.links.isIncident(), act.at()));
    }

    /** How a new request begins. */
    public record Start(Assignment assignment, RequestClock clock, Links links) {}

    /** The same state, as it is stored now. */
    public ServiceRequest at(Revision saved) {
        return new ServiceRequest(
                reference,
                matter,
                place,
                reporter,
                status,
                assignment,
                clock,
                links,
                closing,
                moderation,
                externalIds,
                history,
                saved);
    }

    /** What its events say of it. */
    public About about() {
        return new About(reference, matter.category(), place.ward(), reporter.personId());
    }

    public Instant submittedAt() {
        return history.getFirst().at();
    }

    public Instant updatedAt() {
        return history.getLast().at();
    }

    /** Whether anybody may see it. */
    public boolean isPublic() {
        return matter.visibility() == Visibility.PUBLIC && !moderation.hidden();
    }

    /** Somebody at the council has looked at it. */
    public Change acknowledged(Act act) {
        return new Next(this, act)
                .step(Step.ACKNOWLEDGE)
                .note(Kind.ACKNOWLEDGED, PUBLIC, "")
                .and(new RequestAcknowledged(about(), clock.dueAt(), act.at()));
    }

    /** It is this team's or person's now. */
    public Change assigned(Assignment to, Act act) {
        return new Next(this, act)
                .step(Step.ASSIGN)
                .assignment(to)
                .note(Kind.ASSIGNED, STAFF, to.person() == null ? to.team() : to.team() + ": " + to.person())
                .and(new RequestAssigned(about(), to, clock.dueAt(), act.at()));
    }

    /** Work began. */
    public Change started(String text, Act act) {
        return updated(new Next(this, act).step(Step.START).note(Kind.STARTED, PUBLIC, text), What.STATUS, act);
    }

    /** It waits for something; the clock stands still meanwhile where the category lets it. */
    public Change paused(String reason, CategoryTerms terms, WorkingDays days, Act act) {
        explained(reason);
        RequestClock held = terms.pausable() ? clock.paused(act.at(), reason, days) : clock;
        Next next = new Next(this, act).step(Step.PAUSE).clock(held);
        return updated(next.note(Kind.PAUSED, PUBLIC, reason), What.STATUS, act);
    }

    /** The clock goes on; the time that it stood is not counted. */
    public Change resumed(String text, WorkingDays days, Act act) {
        Next next = new Next(this, act)
                .step(Step.RESUME)
                .clock(clock.resumed(act.at(), days))
                .note(Kind.RESUMED, PUBLIC, text)
                .noteOfDue("The time for which it waited is not counted.");
        return updated(next, What.STATUS, act);
    }

    /**
     * It ended. What was not done says why; what was done is shown where the category wants that.
     *
     * @param demanded what the category wants to see
     */
    public Change closed(Closing how, Set<Proof.Part> demanded, WorkingDays days, Act act) {
        if (how.ending() == Ending.DONE) {
            ProofRules.check(this, how, demanded);
        } else {
            explained(how.explanation());
        }
        return new Next(this, act)
                .step(how.ending().step())
                .clock(clock.resumed(act.at(), days))
                .closing(how)
                .note(Kind.CLOSED, PUBLIC, how.explanation())
                .sharedIfIncident()
                .and(new RequestResolved(about(), how.ending(), act.at()));
    }

    /**
     * Somebody whom it concerns says that it is not so: it is opened again. The clock goes on from its first start.
     *
     * @param terms of its category, for how long after the end that can be said
     */
    public Change challenged(String why, CategoryTerms terms, Act act) {
        explained(why);
        Closing ended = closing;
        if (ended == null || status == RequestStatus.DUPLICATE || status == RequestStatus.WITHDRAWN) {
            throw new RequestRefused(new Refusal.NotNow(status, Step.REOPEN));
        }
        Instant until = ended.at().plus(terms.challengeWindow());
        if (act.at().isAfter(until)) {
            throw new RequestRefused(new Refusal.ChallengeTooLate(until));
        }
        if (history.stream().filter(entry -> entry.kind() == Kind.CHALLENGED).count() >= MOST_CHALLENGES) {
            throw new RequestRefused(new Refusal.ChallengedTooOften());
        }
        return reopened(Kind.CHALLENGED, why, act);
    }

    /** Staff open it again. */
    public Change reopened(String why, Act act) {
        explained(why);
        return reopened(Kind.REOPENED, why, act);
    }

    private Change reopened(Kind kind, String why, Act act) {
        return new Next(this, act)
                .step(Step.REOPEN)
                .closing(null)
                .links(links.duplicateOf(null))
                // what residents write can name people: the public reads that it was opened again, not their words
                .note(Kind.REOPENED, PUBLIC, "")
                .note(kind == Kind.REOPENED ? Kind.NOTE : kind, REPORTER, why)
                .sharedIfIncident()
                .and(new RequestReopened(about(), clock.dueAt(), act.at()));
    }

    /** Somebody told us of it again while it is open: the same reference, the same clock; null when just said. */
    public @Nullable Change reportedAgain(String text, Act act) {
        if (!status.open()) {
            throw new RequestRefused(new Refusal.NotNow(status, Step.SUBMIT));
        }
        HistoryEntry last = history.getLast();
        boolean saidJustNow =
                last.kind() == Kind.REPORTED_AGAIN && last.text().equals(text) && Objects.equals(last.by(), act.by());
        return saidJustNow
                ? null
                : new Next(this, act).note(Kind.REPORTED_AGAIN, REPORTER, text).change();
    }

    /** Somebody adds something; null when they have just said the same. */
    public @Nullable Change noted(Audience audience, String text, Act act) {
        explained(text);
        HistoryEntry last = history.getLast();
        if (last.kind() == Kind.NOTE
                && last.audience() == audience
                && last.text().equals(text)
                && Objects.equals(last.by(), act.by())) {
            return null;
        }
        Next next = new Next(this, act).note(Kind.NOTE, audience, text);
        return audience == STAFF ? next.change() : updated(next, What.NOTE, act);
    }

    private Change updated(Next next, What what, Act act) {
        return next.and(new RequestUpdated(about(), what, next.status(), act.at()));
    }

    static void explained(String text) {
        if (text.isBlank()) {
            throw new RequestRefused(new Refusal.ExplanationMissing());
        }
    }
}
