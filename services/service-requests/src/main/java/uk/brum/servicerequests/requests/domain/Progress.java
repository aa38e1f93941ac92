package uk.brum.servicerequests.requests.domain;

import static uk.brum.servicerequests.requests.domain.Audience.REPORTER;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.Milestone.End;
import uk.brum.servicerequests.requests.domain.Milestone.Outcome;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestUpdated;
import uk.brum.servicerequests.requests.domain.RequestEvent.What;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;
import uk.brum.workingtime.WorkingDays;

/** What becomes of the milestones of a request. */
public final class Progress {

    private Progress() {}

    /**
     * A milestone is met or not needed; the clocks of those that come after a met one start. Null when that was said
     * before.
     *
     * @param code of the milestone
     * @param text for the reporter; may be empty unless the milestone is not needed
     */
    public static @Nullable Change ended(
            ServiceRequest request, String code, End how, String text, WorkingDays days, Act act) {
        Milestone milestone = request.clock()
                .milestones()
                .find(code)
                .orElseThrow(() -> new RequestRefused(new Refusal.MilestoneUnknown()));
        End before = milestone.end();
        if (before != null && before.outcome() == how.outcome()) {
            return null;
        }
        if (!request.status().open()) {
            throw new RequestRefused(new Refusal.NotNow(request.status(), Step.START));
        }
        check(request, milestone, how, text, act);
        // what was done in time and written down late is not late
        Next next = new Next(request, act)
                .missedBy(how.at())
                .ended(code, how, days)
                .missedBy(act.at())
                .note(Kind.MILESTONE, REPORTER, said(milestone, how, text));
        return next.and(new RequestUpdated(request.about(), What.STATUS, next.status(), act.at()));
    }

    /** Writes down what was missed by now; null when there is nothing new. */
    public static @Nullable Change missed(ServiceRequest request, Act act) {
        if (!request.status().open()) {
            return null;
        }
        Next next = new Next(request, act).missedBy(act.at());
        return next.clock().equals(request.clock())
                ? null
                : next.and(new RequestUpdated(request.about(), What.DUE, next.status(), act.at()));
    }

    private static void check(ServiceRequest request, Milestone milestone, End how, String text, Act act) {
        String name = "“" + milestone.terms().name() + "”";
        Instant started = milestone.startedAt();
        if (milestone.end() != null) {
            throw refused(name + " has ended already.");
        }
        if (started == null) {
            String after = milestone.terms().after();
            String first = after == null
                    ? "another milestone"
                    : request.clock()
                            .milestones()
                            .find(after)
                            .map(one -> "“" + one.terms().name() + "”")
                            .orElse(after);
            throw refused("The clock of " + name + " has not started: " + first + " comes first.");
        }
        if (how.at().isAfter(act.at()) || how.at().isBefore(started)) {
            throw refused(name + " can only end between " + Words.day(started) + ", when its clock started, and now.");
        }
        if (how.outcome() == Outcome.NOT_NEEDED) {
            ServiceRequest.explained(text);
        }
    }

    private static RequestRefused refused(String why) {
        return new RequestRefused(new Refusal.MilestoneRefused(why));
    }

    private static String said(Milestone milestone, End how, String text) {
        String name = "“" + milestone.terms().name() + "” ";
        String what = switch (how.outcome()) {
            case MET -> name + "was done on " + Words.day(how.at()) + ".";
            case NOT_NEEDED -> name + "is not needed.";
        };
        return text.isBlank() ? what : what + " " + text.strip();
    }
}
