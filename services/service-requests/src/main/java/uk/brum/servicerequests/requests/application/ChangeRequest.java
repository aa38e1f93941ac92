package uk.brum.servicerequests.requests.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.Revision;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Reads a request, decides, and saves; decides again when somebody else changed it meanwhile. */
@Service
public class ChangeRequest {

    private static final int TRIES = 8;

    private final Requests requests;

    ChangeRequest(Requests requests) {
        this.requests = requests;
    }

    /**
     * Changes a request.
     *
     * @param command the change that is wanted of the request as it is; null when it needs none
     * @return the change that was saved; the unchanged state without entries or events when none was needed
     * @throws RequestRefused when there is no such request, or the command refuses
     */
    public Change apply(Reference reference, Function<ServiceRequest, @Nullable Change> command) {
        return apply(reference, null, command);
    }

    /**
     * As {@link #apply(Reference, Function)}, but only if the request is still in the version that the caller has seen.
     *
     * @param seen the version from the {@code ETag} that the caller read; null when the caller does not mind
     */
    public Change apply(Reference reference, @Nullable Long seen, Function<ServiceRequest, @Nullable Change> command) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ServiceRequest request =
                    requests.find(reference).orElseThrow(() -> new RequestRefused(new Refusal.RequestUnknown()));
            if (seen != null && seen != request.revision().version()) {
                throw new RequestRefused(new Refusal.ChangedMeanwhile());
            }
            Change change = command.apply(request);
            if (change == null) {
                return new Change(request, List.of(), List.of());
            }
            if (requests.save(change)) {
                return saved(change);
            }
        }
        throw new RequestRefused(new Refusal.ChangedMeanwhile());
    }

    private static Change saved(Change change) {
        ServiceRequest state = change.state();
        Revision next = new Revision(
                state.revision().version() + 1,
                state.revision().events() + change.events().size());
        return new Change(state.at(next), change.entries(), change.events());
    }
}
