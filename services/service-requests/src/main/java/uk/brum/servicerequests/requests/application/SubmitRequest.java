package uk.brum.servicerequests.requests.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.Matter;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.RequestClock;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;
import uk.brum.servicerequests.requests.domain.Visibility;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Takes a report. */
@Service
public class SubmitRequest {

    private static final int TRIES = 5;

    private final Terms terms;
    private final NewRequests newRequests;
    private final Placing placing;
    private final ReportAgain again;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    SubmitRequest(Terms terms, NewRequests newRequests, Placing placing, ReportAgain again, Time time) {
        this.terms = terms;
        this.newRequests = newRequests;
        this.placing = placing;
        this.again = again;
        this.time = time;
    }

    /**
     * Takes the report under a new reference; or, when the reporter names the reference of an open request, adds it to
     * that one, whose clock goes on.
     *
     * @param idempotency null when nobody outside can ask twice
     * @param reply makes the answer, which is stored with the request and given again when the report is repeated
     * @throws RequestRefused when a rule refuses it; the catalogue refuses with its own exception
     */
    public IdempotentReply submit(
            NewRequest report, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        try {
            return take(report, idempotency, reply);
        } catch (RuntimeException refusal) {
            // a repetition of a report that was accepted gets its first answer, whatever the rules say now
            IdempotentReply before = idempotency == null ? null : newRequests.repeated(idempotency);
            if (before == null) {
                throw refusal;
            }
            return before;
        }
    }

    /** As {@link #submit(NewRequest, Idempotency, Function)}, for what no client can repeat. */
    public ServiceRequest submit(NewRequest report) {
        AtomicReference<ServiceRequest> made = new AtomicReference<>();
        IdempotentReply _ = submit(report, null, request -> {
            made.set(request);
            return new IdempotentReply(201, null, "");
        });
        return made.get();
    }

    /** Takes what staff make of other requests: an incident, or a part of one. */
    IdempotentReply submit(
            NewRequest report,
            Origin origin,
            @Nullable Idempotency idempotency,
            Function<ServiceRequest, IdempotentReply> reply) {
        Instant now = time.now();
        return takeNew(report, origin, now, idempotency, reply);
    }

    /** How a request is tied to others from the start, and since when its clock runs; null for now. @param byStaff without a reporter */
    record Origin(Links links, @Nullable Instant clockSince, boolean byStaff) {}

    private IdempotentReply take(
            NewRequest report, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        Instant now = time.now();
        ServiceRequest known = report.again() == null ? null : again.find(report.again());
        boolean theirs = known == null
                || known.isPublic()
                || ChallengeClosure.madeBy(
                        known,
                        new ChallengeClosure.Challenger(
                                report.reporter().personId(), report.reporter().key(), List::of));
        if (!theirs) {
            throw new RequestRefused(new Refusal.RequestUnknown());
        }
        if (known != null && known.status().open()) {
            return again.add(known, report, now, reply);
        }
        Links links = known == null ? Links.NONE : Links.following(known.reference());
        return takeNew(report, new Origin(links, null, false), now, idempotency, reply);
    }

    private IdempotentReply takeNew(
            NewRequest report,
            Origin origin,
            Instant now,
            @Nullable Idempotency idempotency,
            Function<ServiceRequest, IdempotentReply> reply) {
        Terms.Accepted accepted = accepted(report, origin, now);
        Reporter reporter =
                reporter(report.reporter(), origin.byStaff() || accepted.terms().anonymousAllowed());
        if (!origin.byStaff()) {
            placing.refuseOutside(report.place().point());
        }
        Place place = placing.place(report.place());
        ServiceRequest.Start start = new ServiceRequest.Start(
                new Assignment(accepted.terms().team(), null, accepted.terms().priority()),
                RequestClock.started(
                        origin.clockSince() == null ? now : origin.clockSince(), accepted.terms(), time.workingDays()),
                origin.links());
        Matter matter = matter(report, accepted);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Change fresh = ServiceRequest.submit(
                    Reference.random(random), matter, place, reporter, start, new Act(now, reporter.sender()));
            IdempotentReply stored = newRequests.store(fresh, idempotency, reply);
            if (stored != null) {
                return stored;
            }
        }
        throw new IllegalStateException("No free reference was found");
    }

    /** What staff make of other requests needs no answers, they write what they know; what they do answer is checked. */
    private Terms.Accepted accepted(NewRequest report, Origin origin, Instant now) {
        Map<String, List<String>> answers = report.account().answers();
        return origin.byStaff() && answers.isEmpty()
                ? terms.unanswered(report.category(), now)
                : terms.forReport(report.category(), answers, now);
    }

    private static Matter matter(NewRequest report, Terms.Accepted accepted) {
        CategoryTerms terms = accepted.terms();
        return new Matter(
                terms.code(),
                terms.name(),
                report.account().description(),
                accepted.answers(),
                report.account().photos(),
                report.account().mediaUrls(),
                report.asPrivate() ? Visibility.PRIVATE : terms.visibility());
    }

    private Reporter reporter(Reporter given, boolean anonymousAllowed) {
        if (given.isAnonymous() && given.onBehalfOf() == null && !anonymousAllowed) {
            throw new RequestRefused(new Refusal.ContactNeeded());
        }
        if (given.personId() != null || given.key() != null) {
            return given;
        }
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        return given.withKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
