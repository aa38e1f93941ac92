package uk.brum.servicerequests.routing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;

/** A route over HTTP. */
record RouteShape(
        String id,
        @Nullable String category,
        @Nullable String ward,
        @Nullable String asset,
        OwnerShape owner,
        LocalDate from,
        @Nullable LocalDate until,
        String why,
        String madeBy,
        Instant madeAt) {

    /** Whose they are. */
    record OwnerShape(
            @NotNull Kind kind,
            @NotBlank @Size(max = 100) String name,

            @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9-]+", message = "Give the name of a connection")
            String contractor,

            @Nullable @Size(max = 100) String serviceCode,

            @Nullable @Size(max = 500) @Pattern(regexp = "https://[!-~]{1,490}", message = "Give an https:// address")
            String link) {

        /** Whether the council answers for it. */
        enum Kind {
            @JsonProperty("council")
            COUNCIL,
            @JsonProperty("contractor")
            CONTRACTOR,
            @JsonProperty("other-body")
            OTHER_BODY
        }

        static OwnerShape of(RouteOwner owner) {
            return switch (owner) {
                case RouteOwner.Council(String name) -> new OwnerShape(Kind.COUNCIL, name, null, null, null);
                case RouteOwner.Contractor(String name, String contractor, var code) ->
                    new OwnerShape(Kind.CONTRACTOR, name, contractor, code, null);
                case RouteOwner.OtherBody(String name, var link) ->
                    new OwnerShape(Kind.OTHER_BODY, name, null, null, link);
            };
        }

        RouteOwner owner() {
            return switch (kind) {
                case COUNCIL -> new RouteOwner.Council(name);
                case CONTRACTOR ->
                    new RouteOwner.Contractor(name, Objects.requireNonNullElse(contractor, ""), serviceCode);
                case OTHER_BODY -> new RouteOwner.OtherBody(name, link);
            };
        }
    }

    /** A route to be made. */
    record NewRoute(
            @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9-]+", message = "Choose a category")
            String category,

            @Nullable @Pattern(regexp = "E[0-9]{8}", message = "A ward's code looks like E05011154")
            String ward,

            @Nullable @Size(min = 1, max = 60) String asset,
            @NotNull @Valid OwnerShape owner,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String why) {

        Route route(String id, String by, Instant at) {
            return new Route(
                    id,
                    new Route.Matching(category, ward, asset),
                    owner.owner(),
                    from,
                    null,
                    new Route.Made(by, at, why));
        }
    }

    static RouteShape of(Route route) {
        return new RouteShape(
                route.id(),
                route.what().category(),
                route.what().ward(),
                route.what().asset(),
                OwnerShape.of(route.owner()),
                route.from(),
                route.until(),
                route.made().why(),
                route.made().by(),
                route.made().at());
    }
}
