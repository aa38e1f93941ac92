package uk.brum.servicerequests.requests.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.SubmitRequest.Origin;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Ties;
import uk.brum.servicerequests.requests.domain.Visibility;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Gives a part of a request a reference of its own, when two things were reported as one. */
@Service
public class SplitRequest {

    private final SubmitRequest submit;
    private final FindRequests find;
    private final ChangeRequest change;
    private final Time time;

    SplitRequest(SubmitRequest submit, FindRequests find, ChangeRequest change, Time time) {
        this.submit = submit;
        this.find = find;
        this.change = change;
        this.time = time;
    }

    /** What the part is about. */
    public record Part(String category, String description, Map<String, List<String>> answers, List<String> photos) {}

    /** Who asks for it. */
    public record Asked(String by, @Nullable Idempotency idempotency) {}

    /**
     * Makes the part, for the same reporter, at the same place, with a clock that started with the first report.
     *
     * @throws RequestRefused when there is no such request, the catalogue does not take the part, or its reporter cannot
     *     be read now
     */
    public IdempotentReply split(
            Reference reference, Part part, Asked asked, Function<ServiceRequest, IdempotentReply> reply) {
        ServiceRequest whole = find.by(reference);
        if (!whole.reporter().isReadable()) {
            // sealed for the whole alone: the part could tell nobody
            throw new RequestRefused(new Refusal.ContactUnreadable());
        }
        NewRequest fresh = new NewRequest(
                part.category(),
                whole.place(),
                new NewRequest.Account(part.description(), part.answers(), part.photos(), List.of()),
                whole.reporter(),
                whole.matter().visibility() == Visibility.PRIVATE,
                null);
        AtomicReference<@Nullable ServiceRequest> made = new AtomicReference<>();
        IdempotentReply answer = submit.submit(
                fresh,
                new Origin(Links.partOf(reference), whole.clock().startedAt(), true),
                asked.idempotency(),
                request -> {
                    made.set(request);
                    return reply.apply(request);
                });
        ServiceRequest created = made.get();
        if (created != null) {
            Act act = new Act(time.now(), asked.by());
            change.apply(reference, request -> Ties.splitOff(request, created.reference(), act));
        }
        return answer;
    }
}
