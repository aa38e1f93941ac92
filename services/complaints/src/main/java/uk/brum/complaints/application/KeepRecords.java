package uk.brum.complaints.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Clockwork;

/** Keeps complaints as long as the rules say, and no longer. What is needed for figures stays; words and people go. */
@Service
public class KeepRecords {

    private static final Logger LOG = LoggerFactory.getLogger(KeepRecords.class);

    private final Complaints complaints;
    private final Traces traces;
    private final RetentionRules rules;
    private final Desks desks;
    private final Clock clock;

    KeepRecords(Complaints complaints, Traces traces, RetentionRules rules, Desks desks, Clock clock) {
        this.complaints = complaints;
        this.traces = traces;
        this.rules = rules;
        this.desks = desks;
        this.clock = clock;
    }

    /** A complaint whose time is over. */
    public record Expired(ComplaintId id, LocalDate ended, LocalDate keptUntil) {}

    /** Complaints whose time is over and that are not erased, those that ended first at the beginning. */
    public List<Expired> expired(int limit) {
        LocalDate today = London.day(clock.instant());
        List<Expired> found = new ArrayList<>();
        for (ComplaintKind kind : ComplaintKind.values()) {
            Instant latest = Clockwork.endOf(rules.latestEnd(kind, today));
            for (Complaint complaint : complaints.endedBefore(kind, latest, limit)) {
                LocalDate ended = London.day(Objects.requireNonNull(complaint.endedAt()));
                LocalDate until = rules.keepUntil(kind, ended);
                if (today.isAfter(until)) {
                    found.add(new Expired(complaint.id(), ended, until));
                }
            }
        }
        return found;
    }

    /** Erases the details of all whose time is over. @return how many */
    public int eraseExpired(int limit, String by) {
        int erased = 0;
        for (Expired expired : expired(limit)) {
            try {
                erase(expired.id(), by);
                erased++;
            } catch (Refused e) {
                // something is still owed: it is tried again at the next sweep
                LOG.info("{} is kept: {}", expired.id(), e.getMessage());
            }
        }
        return erased;
    }

    /**
     * Erases the details of one.
     *
     * @throws Refused when there is none, its time is not over, or something in it is not done
     */
    public Complaint erase(ComplaintId id, String by) {
        Complaint complaint = complaints.find(id).orElseThrow(() -> new Refused(new Refusal.ComplaintUnknown()));
        Instant ended = complaint.endedAt();
        LocalDate today = London.day(clock.instant());
        if (ended == null || !today.isAfter(rules.keepUntil(complaint.intake().kind(), London.day(ended)))) {
            throw new Refused(new Refusal.NotPossibleNow("This complaint must be kept for now."));
        }
        Change change = Decisions.decide(
                complaint, new ComplaintCommand.Erase(), new Act(clock.instant(), by), desks.of(complaint.intake()));
        if (!complaints.save(change)) {
            throw new Refused(new Refusal.NotPossibleNow("Somebody changed this complaint just now. Try again."));
        }
        traces.forget(id);
        return change.state();
    }
}
