package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.WorkingDays;

/** The next state of a request while a command works it out. */
final class Next {

    private final ServiceRequest before;
    private final Act act;
    private final List<HistoryEntry> entries = new ArrayList<>();
    private final List<RequestEvent> events = new ArrayList<>();
    private Matter matter;
    private Place place;
    private RequestStatus status;
    private Assignment assignment;
    private RequestClock clock;
    private Links links;
    private @Nullable Closing closing;
    private Moderation moderation;
    private List<ExternalId> externalIds;

    Next(ServiceRequest before, Act act) {
        this.before = before;
        this.act = act;
        this.matter = before.matter();
        this.place = before.place();
        this.status = before.status();
        this.assignment = before.assignment();
        this.clock = before.clock();
        this.links = before.links();
        this.closing = before.closing();
        this.moderation = before.moderation();
        this.externalIds = before.externalIds();
    }

    Next step(Step step) {
        status = RequestStatus.after(status, step);
        return this;
    }

    Next matter(Matter next) {
        matter = next;
        return this;
    }

    Next place(Place next) {
        place = next;
        return this;
    }

    Next assignment(Assignment next) {
        assignment = next;
        return this;
    }

    Next clock(RequestClock next) {
        clock = next;
        return this;
    }

    /** Writes down the milestones whose time ran out by then; while a clock stands nothing is late. */
    Next missedBy(Instant moment) {
        List<Milestone> late = clock.stands() ? List.of() : clock.milestones().runningOutBy(moment);
        late.forEach(one -> note(Kind.MILESTONE_MISSED, Audience.REPORTER, Words.missed(one)));
        clock = clock.with(clock.milestones().missing(late));
        return this;
    }

    /** Ends a milestone; others may start by that. */
    Next ended(String milestone, Milestone.End how, WorkingDays days) {
        clock = clock.with(clock.milestones().ended(milestone, how)).recounted(days);
        return this;
    }

    RequestClock clock() {
        return clock;
    }

    Next links(Links next) {
        links = next;
        return this;
    }

    /** It ended; what was missed until then is said before. */
    Next closing(@Nullable Closing next) {
        closing = next;
        return next == null ? this : missedBy(next.at());
    }

    Next moderation(Moderation next) {
        moderation = next;
        return this;
    }

    Next alsoKnownAs(ExternalId id) {
        externalIds = new ArrayList<>(externalIds);
        externalIds.add(id);
        return this;
    }

    /** Adds a line to the history, with the status as it is by now. */
    Next note(Kind kind, Audience audience, String text) {
        entries.add(new HistoryEntry(act.at(), kind, audience, status, text, act.by()));
        return this;
    }

    /** Adds a line for each due time that is another than before, which names the old one. */
    Next noteOfDue(String because) {
        if (!Objects.equals(clock.dueAt(), before.clock().dueAt())) {
            note(
                    Kind.DUE_CHANGED,
                    Audience.REPORTER,
                    Words.dueChanged(before.clock().due(), clock.due(), because));
        }
        for (Milestone one : clock.milestones().all()) {
            Due now = one.due();
            Due earlier = before.clock()
                    .milestones()
                    .find(one.terms().code())
                    .map(Milestone::due)
                    .orElse(null);
            if (now != null && earlier != null && !now.at().equals(earlier.at())) {
                note(
                        Kind.DUE_CHANGED,
                        Audience.REPORTER,
                        "“" + one.terms().name() + "”: " + Words.dueChanged(earlier, now, because));
            }
        }
        return this;
    }

    Change and(RequestEvent event) {
        events.add(event);
        return change();
    }

    /** Adds an event when the request is a mass incident, so that its answer is shared. */
    Next sharedIfIncident() {
        if (links.isIncident()) {
            events.add(new RequestEvent.IncidentAnswered(before.about(), status.open(), act.at()));
        }
        return this;
    }

    RequestStatus status() {
        return status;
    }

    Change change() {
        List<HistoryEntry> history = new ArrayList<>(before.history());
        history.addAll(entries);
        ServiceRequest state = new ServiceRequest(
                before.reference(),
                matter,
                place,
                before.reporter(),
                status,
                assignment,
                clock,
                links,
                closing,
                moderation,
                externalIds,
                history,
                before.revision());
        return new Change(state, entries, events);
    }
}
