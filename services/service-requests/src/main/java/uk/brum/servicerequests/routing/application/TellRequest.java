package uk.brum.servicerequests.routing.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.application.ContractorSays;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.routing.domain.Contractors.News;
import uk.brum.servicerequests.routing.domain.Forwarding;

/** Writes into a request's history what becomes of it at a contractor; again and again comes to the same. */
@Service
public class TellRequest {

    private final ChangeRequest requests;
    private final ContractorSays contractorSays;
    private final ContractorNames names;
    private final Time time;

    TellRequest(ChangeRequest requests, ContractorSays contractorSays, ContractorNames names, Time time) {
        this.requests = requests;
        this.contractorSays = contractorSays;
        this.names = names;
        this.time = time;
    }

    /** What the contractor says of it. */
    void news(Forwarding forwarding, News news) {
        UpdateStatus status = UpdateStatus.named(news.status()).orElse(UpdateStatus.OPEN);
        contractorSays.take(
                new Reference(forwarding.reference()),
                new ContractorSays.Word(
                        status, news.text(), names.of(forwarding.contractor()), by(forwarding) + ":" + news.id()));
    }

    /** The contractor has it. */
    void sent(Forwarding forwarding) {
        requests.apply(
                new Reference(forwarding.reference()),
                request -> Corrections.sentOn(
                        request,
                        new ExternalId("contractor:" + forwarding.contractor(), String.valueOf(forwarding.theirs())),
                        "Sent on to " + names.of(forwarding.contractor()) + ", whose number for it is "
                                + forwarding.theirs() + ".",
                        new Act(time.now(), by(forwarding))));
    }

    /** It could not be sent; staff see why. */
    void failed(Forwarding forwarding) {
        String by = by(forwarding) + ":failed:" + forwarding.since();
        @Nullable String trouble = forwarding.trouble();
        requests.apply(
                new Reference(forwarding.reference()),
                request -> request.history().stream().anyMatch(entry -> by.equals(entry.by()))
                        ? null
                        : request.noted(
                                Audience.STAFF,
                                "It could not be sent on to " + names.of(forwarding.contractor()) + ": " + trouble,
                                new Act(time.now(), by)));
    }

    private static String by(Forwarding forwarding) {
        return RouteRequest.BY + ":" + forwarding.contractor();
    }
}
