package uk.brum.complaints.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Waiting;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Clockwork;

/** Complaints whose time is over and that are not erased. */
@Service
public class ExpiredComplaints {

    private final Complaints complaints;
    private final RetentionRules rules;
    private final Rounds rounds;
    private final Clock clock;

    ExpiredComplaints(Complaints complaints, RetentionRules rules, Rounds rounds, Clock clock) {
        this.complaints = complaints;
        this.rules = rules;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** A complaint whose time is over. */
    public record Expired(ComplaintId id, LocalDate ended, LocalDate keptUntil) {}

    /** Up to so many of each kind, those that ended first at the beginning. */
    public List<Expired> list(int most) {
        List<Expired> found = new ArrayList<>();
        through("Listing as expired", most, expired -> {
            found.add(expired);
            return Step.DONE;
        });
        return found;
    }

    /** Goes through all of them. @param most how many of each kind are done at most @return how many were done */
    int through(String what, int most, Function<Expired, Step> step) {
        LocalDate today = London.day(clock.instant());
        int done = 0;
        for (ComplaintKind kind : ComplaintKind.values()) {
            Waiting ended = complaints.endedBefore(kind, Clockwork.endOf(rules.latestEnd(kind, today)));
            done += rounds.through(ended, what, most, place -> {
                        LocalDate day = London.day(Objects.requireNonNull(place.due()));
                        LocalDate until = rules.keepUntil(kind, day);
                        return today.isAfter(until) ? step.apply(new Expired(place.id(), day, until)) : Step.LEFT;
                    })
                    .done();
        }
        return done;
    }

    /** Whether its time is over. */
    boolean include(Complaint complaint) {
        Instant ended = complaint.endedAt();
        return ended != null
                && London.day(clock.instant())
                        .isAfter(rules.keepUntil(complaint.intake().kind(), London.day(ended)));
    }
}
