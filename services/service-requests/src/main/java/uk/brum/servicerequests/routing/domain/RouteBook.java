package uk.brum.servicerequests.routing.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import uk.brum.servicerequests.routing.domain.Route.Subject;

/** Which of several routes counts: the most precise one, and of several such the newest. */
public final class RouteBook {

    private static final Comparator<Route> GOES_BEFORE = Comparator.comparingInt(
                    (Route route) -> route.what().precision())
            .thenComparing(Route::from)
            .thenComparing(route -> route.made().at())
            .thenComparing(Route::id);

    private RouteBook() {}

    /** The route of something on a day; empty when nobody made one, and it is the council's own. */
    public static Optional<Route> route(Collection<Route> routes, Subject subject, LocalDate on) {
        return routes.stream()
                .filter(route -> route.isInForce(on) && route.what().fits(subject))
                .max(GOES_BEFORE);
    }
}
