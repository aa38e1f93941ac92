package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to any page by anybody, nothing fails and what comes back is a page in words. */
@PortalPages
class OddInputTest {

    /** Values of one name; more than one is an array. */
    private static final List<List<String>> ODD = List.of(
            List.of(""),
            List.of("   \t\r\n "),
            List.of("x".repeat(9_000)),
            List.of("zażółć ‮ 𝕎 👩‍👩‍👧 ﷽ \uFFFD"),
            List.of("\u0000\u0007\u001b"),
            List.of("<script>alert(1)</script>'\"${7*7}#{words}__${1}__::"),
            List.of("-1"),
            List.of("99999999999999999999999999"),
            List.of("NaN"),
            List.of("null"),
            List.of("true"),
            List.of("2026-02-30T25:61"),
            List.of("one.two[3]={\"a\":[1]}&b=%zz%00"),
            List.of("../../etc/passwd"),
            List.of("{}"),
            List.of("""
                    {"key":"5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b01","category":"tree","answers":{"size":null,"x":[null]},
                    "description":"","photos":[null],"person":{},"about":"","kind":"","words":"","whom":{},"reach":{},
                    "needs":{}}"""),
            List.of("a", "", "b"));

    private static final List<String> ODD_IN_AN_ADDRESS =
            List.of("x", "%20", "SR-0000-0000", "%F0%9F%97%91", "9".repeat(40), "a".repeat(3_000), "-1");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** So many people at the same time, each with a session of their own. */
    private static final int PEOPLE = 6;

    /** Somebody who has arrived. @param token what makes a form this person's own */
    private record Somebody(Visitor visitor, String token) {}

    /** One request: what is sent to which address. */
    private record Try(Door door, String address, Map<String, List<String>> filled) {}

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
    }

    @Test
    void every_page_is_tried() {
        List<Door> doors = Door.all(mappings);
        assertThat(doors).extracting(Door::toString).contains("GET /", "POST /report/{code:[a-z0-9-]{1,60}}/check");
        assertThat(doors.stream().filter(door -> door.path().startsWith("/staff")))
                .hasSizeGreaterThan(50);
        assertThat(doors.stream().flatMap(door -> door.names().stream()))
                .contains("q", "postcode", "reference", "description", "cursor");
    }

    /** Each page gets some of the values, the next page the next ones; each field of it one more from whoever sees most. */
    @ParameterizedTest
    @CsvSource({"nobody, 2", "resident, 4", "agent, 4", "supervisor, 6"})
    void nothing_that_a_form_or_a_query_says_breaks_a_page(String role, int values) throws Exception {
        List<Try> tries = new ArrayList<>();
        int turn = 0;
        for (Door door : Door.all(mappings)) {
            for (int i = 0; i < values; i++) {
                tries.add(new Try(door, door.address(), door.all(ODD.get((turn + i) % ODD.size()))));
            }
            turn += values;
            if (role.equals("supervisor")) {
                for (String name : door.names()) {
                    tries.add(new Try(door, door.address(), Map.of(name + "[0].class.classLoader", List.of("x"))));
                    tries.add(new Try(door, door.address(), Map.of(name, ODD.get(turn++ % ODD.size()))));
                }
            }
        }
        assertNothingFails(tries, arrive(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "agent"})
    void nothing_in_an_address_breaks_a_page(String role) throws Exception {
        List<Try> tries = new ArrayList<>();
        for (Door door : Door.all(mappings)) {
            for (String odd : ODD_IN_AN_ADDRESS) {
                door.addressesWith(odd).forEach(address -> tries.add(new Try(door, address, Map.of())));
            }
        }
        assertNothingFails(tries, arrive(role));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422})
    void a_neighbour_that_refuses_breaks_no_page(int status) throws Exception {
        List<Somebody> people = arrive("supervisor");
        World.NEIGHBOURS
                .urls()
                .keySet()
                .forEach(name -> World.NEIGHBOURS
                        .at(name)
                        .stubFor(any(anyUrl()).willReturn(StaffDesk.problem(status, "odd", "That cannot be."))));
        assertNothingFails(
                Door.all(mappings).stream()
                        .map(door -> new Try(door, door.address(), door.all(List.of("1"))))
                        .toList(),
                people);
    }

    private static void assertNothingFails(List<Try> tries, List<Somebody> people) throws Exception {
        String[] failures = new String[tries.size()];
        try (ExecutorService walks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> walking = new ArrayList<>();
            for (int first = 0; first < PEOPLE; first++) {
                int person = first;
                walking.add(walks.submit(() -> {
                    for (int i = person; i < failures.length; i += PEOPLE) {
                        failures[i] = failure(tries.get(i), people.get(person));
                    }
                }));
            }
            for (Future<?> each : walking) {
                each.get();
            }
        }
        assertThat(Stream.of(failures).filter(failure -> !failure.isEmpty())).isEmpty();
    }

    private static List<Somebody> arrive(String role) {
        return Stream.generate(() -> arrives(role)).limit(PEOPLE).toList();
    }

    private static Somebody arrives(String role) {
        Visitor visitor = World.visitor();
        if (role.equals("resident")) {
            visitor.signIn();
        } else if (!role.equals("nobody")) {
            visitor.signInAs(role);
        }
        return new Somebody(
                visitor,
                visitor.open("/complain/words").page().select("[name=_csrf]").val());
    }

    /** What went wrong; blank when nothing did. */
    private static String failure(Try one, Somebody who) {
        Visitor visitor = who.visitor();
        Stream<String> pairs = one.filled().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)));
        HttpRequest.Builder request;
        if (one.door().method() == RequestMethod.GET) {
            String query = pairs.collect(Collectors.joining("&"));
            // a longer address is refused by the server before any page is asked
            request = visitor.to(one.address() + (query.isEmpty() || query.length() > 7_000 ? "" : "?" + query));
        } else {
            String body =
                    Stream.concat(pairs, Stream.of(pair("_csrf", who.token()))).collect(Collectors.joining("&"));
            request = visitor.to(one.address())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", World.GATEWAY.origin())
                    .method(one.door().method().name(), HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = visitor.raw(request.header("Accept", "text/html"));
        String wrong = wrong(answer);
        String filled = one.filled().toString();
        return wrong.isEmpty()
                ? ""
                : one.door() + " at " + one.address() + " with " + filled.substring(0, Math.min(200, filled.length()))
                        + ": " + answer.statusCode() + " " + wrong;
    }

    private static String wrong(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String kind = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            return "failed";
        }
        if (status / 100 == 3) {
            String to = answer.headers().firstValue("Location").orElse("");
            return to.startsWith("/") && !to.startsWith("//") || to.startsWith(World.GATEWAY.origin())
                    ? ""
                    : "leads to " + to;
        }
        if (!kind.startsWith("text/html")) {
            return status < 300 ? "" : "is no page: " + kind;
        }
        Document page = Jsoup.parse(answer.body());
        return page.select("main h1").text().isBlank() || page.title().isBlank() ? "says nothing" : "";
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
