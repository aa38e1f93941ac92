package uk.brum.servicerequests.open311.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Adds what an app or a contractor says to a request. */
@Service
public class PostUpdate {

    private final Requests requests;
    private final ChangeRequest change;
    private final ContractorSays contractorSays;
    private final Time time;

    PostUpdate(Requests requests, ChangeRequest change, ContractorSays contractorSays, Time time) {
        this.requests = requests;
        this.change = change;
        this.contractorSays = contractorSays;
        this.time = time;
    }

    /** @param id the sender's name for the update; null when it has none */
    public record Posted(
            String reference, @Nullable String id, @Nullable UpdateStatus status, String description) {}

    /**
     * Takes an update in; the same one again changes nothing.
     *
     * @return the name of the update
     * @throws GeoReportRefused when there is no such request for this key, or an app wants to change a state
     */
    public String post(ApiKey key, Posted update) {
        ServiceRequest request = visible(key, update.reference());
        String id = Optional.ofNullable(update.id())
                .orElseGet(() -> Fingerprint.of(update.reference() + update.status() + update.description())
                        .substring(0, 32));
        String by = "open311:" + key.id() + ":" + id;
        if (isOf(key.contractor(), request)) {
            UpdateStatus status = update.status() == null ? UpdateStatus.OPEN : update.status();
            contractorSays.take(
                    request.reference(), new ContractorSays.Word(status, update.description(), key.holder(), by));
        } else {
            if (update.status() != null && update.status() != Statuses.ofUpdate(request.status())) {
                throw new GeoReportRefused(Fault.badRequest("Only the contractor that has the request may change its"
                        + " status. Leave status out to add a comment."));
            }
            change.apply(
                    request.reference(),
                    now -> ContractorSays.isKnown(now, by)
                            ? null
                            : now.noted(Audience.STAFF, update.description(), new Act(time.now(), by)));
        }
        return id;
    }

    private ServiceRequest visible(ApiKey key, String reference) {
        return Reference.of(reference)
                .flatMap(requests::find)
                .filter(request -> request.isPublic() || isOf(key.contractor(), request))
                .orElseThrow(() -> new GeoReportRefused(
                        Fault.notFound("There is no public request with the service_request_id " + reference + ".")));
    }

    private static boolean isOf(@Nullable String contractor, ServiceRequest request) {
        return contractor != null
                && request.externalIds().stream()
                        .anyMatch(number -> number.system().equals("contractor:" + contractor));
    }
}
