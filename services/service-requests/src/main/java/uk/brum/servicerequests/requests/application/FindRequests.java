package uk.brum.servicerequests.requests.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;

/** Finds requests. What a caller may see of them is decided by whoever shows them. */
@Service
public class FindRequests {

    private final Requests requests;

    FindRequests(Requests requests) {
        this.requests = requests;
    }

    /** The request with that reference, own writes included. @throws RequestRefused when there is none */
    public ServiceRequest by(Reference reference) {
        return requests.find(reference).orElseThrow(() -> new RequestRefused(new Refusal.RequestUnknown()));
    }

    /** Those of these that exist, newest first. */
    public List<ServiceRequest> by(Collection<Reference> references) {
        return requests.find(references).stream()
                .sorted(Comparator.comparing(ServiceRequest::submittedAt)
                        .reversed()
                        .thenComparing(ServiceRequest::reference))
                .toList();
    }

    /** A page of those that match. */
    public Page page(Wanted wanted) {
        return requests.page(wanted);
    }

    /** Hands over all that match, one by one. */
    public void each(Wanted wanted, Consumer<ServiceRequest> consumer) {
        requests.each(wanted, consumer);
    }
}
