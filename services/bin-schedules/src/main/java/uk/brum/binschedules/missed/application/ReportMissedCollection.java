package uk.brum.binschedules.missed.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.missed.domain.Change;
import uk.brum.binschedules.missed.domain.Circumstances.Answer;
import uk.brum.binschedules.missed.domain.Due;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollections;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.missed.domain.ReportState;
import uk.brum.binschedules.missed.domain.Reporter;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Takes a report of a missed collection. */
@Service
public class ReportMissedCollection {

    private static final int TRIES = 5;

    private final ReportingCircumstances circumstances;
    private final MissedCollections reports;
    private final NewReports newReports;
    private final SecureRandom random = new SecureRandom();

    ReportMissedCollection(ReportingCircumstances circumstances, MissedCollections reports, NewReports newReports) {
        this.circumstances = circumstances;
        this.reports = reports;
        this.newReports = newReports;
    }

    /**
     * Takes the report, or refuses it with a reason. A person who reports what somebody else of the home has reported
     * follows that report from then on; what the crew said was collected is opened again, under its reference.
     *
     * @param reply makes the answer, which is stored with the report and given again when the request is repeated
     * @throws Refused when a rule refuses it
     */
    public IdempotentReply report(
            MissedSlot slot,
            Reporter reporter,
            Idempotency idempotency,
            Function<MissedCollection, IdempotentReply> reply) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // first of all: a repetition of a request that was accepted gets its first answer, whatever the rules say
            // now
            IdempotentReply before = newReports.repeated(idempotency);
            if (before != null) {
                return before;
            }
            ReportingCircumstances.Decided decided = circumstances.of(slot.uprn(), slot.stream(), slot.date());
            Instant now = circumstances.now();
            IdempotentReply stored = switch (decided.answer()) {
                case Answer.No(Refusal refusal) -> {
                    follow(refusal, reporter, now);
                    throw new Refused(refusal);
                }
                case Answer.Reportable _ -> {
                    Due due = circumstances.due(now, slot.stream(), decided.area());
                    yield newReports.store(
                            MissedCollection.report(Reference.random(random), slot, decided.area(), reporter, due),
                            idempotency,
                            reply);
                }
                case Answer.Reopenable earlier -> reopen(earlier.reference(), reporter, now, idempotency, reply);
            };
            if (stored != null) {
                return stored;
            }
        }
        throw new IllegalStateException("Reports of the same collection were stored without end");
    }

    private @Nullable IdempotentReply reopen(
            Reference reference,
            Reporter reporter,
            Instant now,
            Idempotency idempotency,
            Function<MissedCollection, IdempotentReply> reply) {
        return reports.find(reference)
                .filter(report -> report.state() == ReportState.COLLECTED)
                .map(report -> newReports.reopen(report.reopened(reporter, now), idempotency, reply))
                .orElse(null);
    }

    private void follow(Refusal refusal, Reporter reporter, Instant now) {
        String person = reporter.personToTell();
        if (person == null || !(refusal instanceof Refusal.AlreadyReported already)) {
            return;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Change change = reports.find(already.reference())
                    .map(report -> report.reportedAgain(person, now))
                    .orElse(null);
            if (change == null || reports.save(change)) {
                return;
            }
        }
    }
}
