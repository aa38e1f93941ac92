package uk.brum.servicerequests.routing.application;

import static uk.brum.workingtime.Clockwork.LONDON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwardings;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteBook;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;

/** Decides whose a new request is, and starts it on its way when it is a contractor's. */
@Service
public class RouteRequest {

    static final String BY = "routing";

    private final Requests requests;
    private final ChangeRequest change;
    private final Routes routes;
    private final Forwardings forwardings;
    private final Time time;

    RouteRequest(Requests requests, ChangeRequest change, Routes routes, Forwardings forwardings, Time time) {
        this.requests = requests;
        this.change = change;
        this.routes = routes;
        this.forwardings = forwardings;
        this.time = time;
    }

    /** Routes requests; again and again comes to the same. */
    public void route(Collection<Reference> references) {
        List<ServiceRequest> open = requests.find(references).stream()
                .filter(request -> request.status().open())
                .toList();
        if (!open.isEmpty()) {
            List<Route> book = routes.all();
            open.forEach(request -> route(request, book));
        }
    }

    private void route(ServiceRequest request, List<Route> book) {
        Reference reference = request.reference();
        switch (ownerOf(request, book).orElse(null)) {
            case RouteOwner.Contractor(String _, String contractor, var serviceCode) ->
                forwardings.add(Forwarding.of(
                        reference.text(),
                        contractor,
                        Objects.requireNonNullElse(serviceCode, request.matter().category()),
                        time.now()));
            case RouteOwner.OtherBody(String name, var link) ->
                noteOnce(
                        reference,
                        "This is the business of " + name + "."
                                + (link == null ? "" : " They take reports at " + link));
            case RouteOwner.Council _ -> {}
            case null -> {}
        }
    }

    /** Whose a request is today; empty when no route says so. */
    public Optional<RouteOwner> ownerOf(ServiceRequest request) {
        return ownerOf(request, routes.all());
    }

    private Optional<RouteOwner> ownerOf(ServiceRequest request, List<Route> book) {
        return RouteBook.route(
                        book,
                        new Route.Subject(
                                request.matter().category(),
                                request.place().wardCode(),
                                request.place().asset()),
                        LocalDate.ofInstant(time.now(), LONDON))
                .map(Route::owner);
    }

    private void noteOnce(Reference reference, String text) {
        change.apply(
                reference,
                request -> request.history().stream().anyMatch(entry -> BY.equals(entry.by()))
                        ? null
                        : request.noted(Audience.STAFF, text, new Act(time.now(), BY)));
    }
}
