package uk.brum.servicerequests.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.routing.domain.Contractors;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.security.Caller;

/** Whose requests are: dated, added and ended, never changed. */
@RestController
@RequestMapping("/api/requests/v1/routes")
class RoutesController {

    static final ProblemType TAKEN = new ProblemType(
            "service-requests", "route-taken", HttpStatus.CONFLICT, "A route with that name was made before");
    static final ProblemType UNKNOWN =
            new ProblemType("service-requests", "route-unknown", HttpStatus.NOT_FOUND, "There is no such route");
    static final ProblemType REFUSED = new ProblemType(
            "service-requests",
            "route-refused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The route cannot be made like this");

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+){0,10}";
    private static final String ID_MESSAGE = "A name is made of lower-case letters, digits and hyphens";

    private final Routes routes;
    private final Contractors contractors;
    private final Clock clock;

    RoutesController(Routes routes, Contractors contractors, Clock clock) {
        this.routes = routes;
        this.contractors = contractors;
        this.clock = clock;
    }

    /** Routes. */
    record RouteList(List<RouteShape> items) {}

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','ADMINISTRATOR')")
    @GetMapping
    RouteList list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return new RouteList(routes.all().stream()
                .filter(route -> on == null || route.isInForce(on))
                .map(RouteShape::of)
                .toList());
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PutMapping("/{id}")
    ResponseEntity<RouteShape> make(
            @PathVariable @Size(max = 60) @Pattern(regexp = ID, message = ID_MESSAGE) String id,
            @Valid @RequestBody RouteShape.NewRoute request,
            Caller caller) {
        Route route = request.route(id, caller.id(), clock.instant());
        if (route.what().isEverything()) {
            throw new ProblemException(REFUSED, "Say of which category, ward or asset it is.");
        }
        if (route.owner() instanceof RouteOwner.Contractor contractor && !contractors.knows(contractor.contractor())) {
            throw new ProblemException(
                    REFUSED,
                    "There is no connection named " + contractor.contractor() + ". It has to be set up first.");
        }
        if (!routes.add(route)) {
            throw new ProblemException(
                    TAKEN, "Routes are never changed. End this one and make another under a new name.");
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(RouteShape.of(route));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(
            @PathVariable @Size(max = 60) @Pattern(regexp = ID, message = ID_MESSAGE) String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        if (!routes.end(id, from)) {
            throw new ProblemException(UNKNOWN, "There is no route with this name that has no end yet.");
        }
        return ResponseEntity.noContent().build();
    }
}
