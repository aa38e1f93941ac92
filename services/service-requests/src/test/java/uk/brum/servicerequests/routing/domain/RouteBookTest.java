package uk.brum.servicerequests.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.routing.domain.Route.Matching;
import uk.brum.servicerequests.routing.domain.Route.Subject;

class RouteBookTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Subject POTHOLE_IN_MOSELEY = new Subject("pothole", "E05011154", "A38-17");

    @Test
    void takes_the_most_precise_route() {
        List<Route> routes = List.of(
                route("ward", new Matching(null, "E05011154", null), "2026-01-01", null),
                route("category", new Matching("pothole", null, null), "2026-01-01", null),
                route("both", new Matching("pothole", "E05011154", null), "2026-01-01", null));
        assertThat(idOf(routes, POTHOLE_IN_MOSELEY)).isEqualTo("both");
        assertThat(idOf(routes, new Subject("pothole", null, null))).isEqualTo("category");
        assertThat(idOf(routes, new Subject("graffiti", "E05011154", null))).isEqualTo("ward");
        assertThat(idOf(routes, new Subject("graffiti", null, null))).isNull();
    }

    @Test
    void takes_the_thing_before_the_kind_of_thing() {
        List<Route> routes = List.of(
                route("category", new Matching("pothole", "E05011154", null), "2026-01-01", null),
                route("road", new Matching(null, null, "A38"), "2026-01-01", null),
                route("stretch", new Matching(null, null, "A38-17"), "2026-01-01", null));
        assertThat(idOf(routes, POTHOLE_IN_MOSELEY)).isEqualTo("stretch");
        assertThat(idOf(routes, new Subject("pothole", "E05011154", "A38-18"))).isEqualTo("road");
    }

    @Test
    void takes_the_newest_of_several_and_none_outside_its_days() {
        List<Route> routes = List.of(
                route("old", new Matching("pothole", null, null), "2026-01-01", null),
                route("new", new Matching("pothole", null, null), "2026-11-01", "2026-11-24"),
                route("future", new Matching("pothole", null, null), "2026-11-24", null));
        assertThat(idOf(routes, POTHOLE_IN_MOSELEY)).isEqualTo("new");
        assertThat(RouteBook.route(routes, POTHOLE_IN_MOSELEY, TODAY.plusDays(1)))
                .map(Route::id)
                .contains("future");
    }

    private static String idOf(List<Route> routes, Subject subject) {
        return RouteBook.route(routes, subject, TODAY).map(Route::id).orElse(null);
    }

    private static Route route(String id, Matching what, String from, String until) {
        return new Route(
                id,
                what,
                new RouteOwner.Council("Birmingham City Council"),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                new Route.Made("administrator-1", Instant.EPOCH, "Because"));
    }
}
