package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each neighbour answers with nothing, with nonsense or without end: a page then says what it says when it is away. */
@PortalPages
class BadAnswersTest {

    private static final String JSON = "application/json";
    private static final Duration TOO_SLOW = Duration.ofSeconds(15);

    private static final Map<String, ResponseDefinitionBuilder> BAD_ANSWERS = Map.of(
            "nothing", aResponse().withStatus(200),
            "nothing in JSON", answer(""),
            "null", answer("null"),
            "a page", aResponse().withHeader("Content-Type", "text/html").withBody("<html><body>Hello</body></html>"),
            "half of an answer", answer("{\"items\":[{"),
            "an empty object", answer("{}"),
            "another shape", answer("[1,2]"),
            "a broken line", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

    /**
     * Something that needs a neighbour.
     *
     * @param before what leads there while all is well
     * @param then what is done when the neighbour answers badly
     */
    private record Need(String name, String neighbour, Consumer<Visitor> before, Consumer<Visitor> then) {}

    private record Shown(int status, String words) {}

    private static Stream<Need> needs() {
        String report = "/bins/990000000017/report-missed";
        return Stream.of(
                new Need("addresses of a postcode", "places", open("/"), open("/bins?postcode=B13+8DC")),
                new Need("an address", "places", open("/"), open("/bins/990000000017")),
                new Need("bin days", "bin-schedules", open("/"), open("/bins/990000000098")),
                new Need("what can be reported", "bin-schedules", open("/account"), open(report)),
                new Need("a report", "bin-schedules", BadAnswersTest::untilCheck, press("Send report")),
                new Need("a report's page", "bin-schedules", open("/account"), open("/account/reports/MB-7K2M-9QXD")),
                new Need("what was sent", "bin-schedules", open("/account"), open(report + "/sent/MB-7K2M-9QXD")),
                new Need("all reports", "bin-schedules", open("/account"), open("/account/reports")),
                new Need("the account", "accounts", open("/account"), open("/account")),
                new Need("saving a home", "accounts", open("/account/properties/990000000017"), press("Save")),
                new Need("messages", "notifications", open("/account"), open("/account/messages")),
                new Need("preferences", "notifications", open("/account"), open("/account/preferences")),
                new Need("choosing messages", "notifications", open("/account/preferences"), press("Save")));
    }

    @TestFactory
    Stream<DynamicTest> are_shown_as_if_the_neighbour_were_away() {
        return needs().flatMap(need -> BAD_ANSWERS.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(need.name() + " answered with " + bad.getKey(), () -> {
                    Shown away = shown(need, aResponse().withStatus(503));
                    assertThat(away.words()).isNotBlank().doesNotContain("there is a problem with the service");

                    assertThat(shown(need, bad.getValue())).isEqualTo(away);
                })));
    }

    @TestFactory
    Stream<DynamicTest> are_not_waited_for_when_they_have_no_end() {
        // one of each client: every other operation of it has the same limit
        return needs().filter(
                        need -> Set.of("addresses of a postcode", "bin days", "a report", "the account", "messages")
                                .contains(need.name()))
                .map(need -> DynamicTest.dynamicTest(need.name(), () -> {
                    Shown away = shown(need, aResponse().withStatus(503));
                    long began = System.nanoTime();

                    Shown slow = shown(need, answer(" ".repeat(200) + "{}").withChunkedDribbleDelay(60, (int)
                            TOO_SLOW.toMillis()));

                    assertThat(slow).isEqualTo(away);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TOO_SLOW.dividedBy(2));
                }));
    }

    private static Shown shown(Need need, ResponseDefinitionBuilder answer) {
        World.asUsual();
        Visitor visitor = World.visitor();
        need.before().accept(visitor);
        World.NEIGHBOURS.at(need.neighbour()).resetAll();
        World.NEIGHBOURS.at(need.neighbour()).stubFor(any(anyUrl()).willReturn(answer));
        need.then().accept(visitor);
        return new Shown(visitor.status(), visitor.words());
    }

    private static void untilCheck(Visitor visitor) {
        visitor.open("/bins/990000000017")
                .follow("Report a missed collection")
                .write("collection", "residual.2026-11-23")
                .press("Continue")
                .write("note", "Behind the gate.")
                .press("Continue");
    }

    private static Consumer<Visitor> open(String path) {
        return visitor -> visitor.open(path);
    }

    private static Consumer<Visitor> press(String button) {
        return visitor -> visitor.press(button);
    }

    private static ResponseDefinitionBuilder answer(String body) {
        return aResponse().withHeader("Content-Type", JSON).withBody(body);
    }
}
