package uk.brum.servicerequests.routing.application;

import org.springframework.stereotype.Component;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;

/** What residents call a contractor, in place of the name of its connection. */
@Component
class ContractorNames {

    private final Routes routes;

    ContractorNames(Routes routes) {
        this.routes = routes;
    }

    /** As the newest route has it, also one that has ended; a connection that no route names keeps its own name. */
    String of(String connection) {
        return routes.all().stream()
                .map(Route::owner)
                .filter(owner -> owner instanceof RouteOwner.Contractor one
                        && one.contractor().equals(connection))
                .map(RouteOwner::name)
                .findFirst()
                .orElse(connection);
    }
}
