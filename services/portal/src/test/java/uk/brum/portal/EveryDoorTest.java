package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.brum.portal.signin.PressedOn;

/** Every door of the contact centre, whoever makes one: who is let in, and where a form comes back to. */
@PortalPages
class EveryDoorTest {

    /** What is not for agents. A page that should be must be written down here, or agents may open it. */
    private static final List<String> FOR_SUPERVISORS = List.of(
            "GET /staff/board",
            "GET /staff/colleagues",
            "POST /staff/colleagues",
            "GET /staff/colleagues/*",
            "POST /staff/colleagues/*",
            "GET /staff/complaints/*/accesses",
            "GET /staff/incidents/new",
            "POST /staff/incidents/new",
            "GET /staff/knowledge/new",
            "GET /staff/knowledge/*",
            "POST /staff/knowledge/*",
            "GET /staff/moderation/blocks",
            "POST /staff/moderation/blocks",
            "POST /staff/moderation/blocks/*/lift",
            "GET /staff/people/*/accesses",
            "GET /staff/templates",
            "GET /staff/templates/new",
            "GET /staff/templates/*",
            "POST /staff/templates/*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
    }

    @Test
    void leads_whoever_is_not_signed_in_to_sign_in() {
        String token = token();
        assertThat(doors()).hasSizeGreaterThan(60).allSatisfy(door -> {
            var answer = visitor.raw(knock(door, token));
            assertThat(answer.statusCode()).as(door.toString()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login/start");
        });
    }

    @Test
    void is_closed_to_residents() {
        visitor.signIn();
        String token = token();
        assertThat(doors())
                .allSatisfy(door -> assertThat(visitor.raw(knock(door, token)).statusCode())
                        .as(door.toString())
                        .isEqualTo(403));
    }

    @Test
    void is_closed_to_agents_where_only_supervisors_decide_and_nowhere_else() {
        visitor.signInAs("agent");
        String token = token();
        List<String> closed = doors().stream()
                .filter(door -> visitor.raw(knock(door, token)).statusCode() == 403)
                .map(EveryDoorTest::plain)
                .toList();
        assertThat(closed).containsExactlyInAnyOrderElementsOf(FOR_SUPERVISORS);
    }

    @Test
    void is_open_to_supervisors() {
        visitor.signInAs("supervisor");
        String token = token();
        assertThat(doors())
                .allSatisfy(door -> assertThat(visitor.raw(knock(door, token)).statusCode())
                        .as(door.toString())
                        .isNotIn(401, 403));
    }

    /** One action of the workbench is a supervisor's, at an address that agents have for all others. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void lets_no_agent_choose_who_may_see_a_complaint(String method) {
        visitor.signInAs("agent");
        Door door = new Door(
                RequestMethod.valueOf(method), "/staff/complaints/CO-7K2M-9QXD/do/restrict", java.util.Set.of());
        assertThat(visitor.raw(knock(door, token())).statusCode()).isEqualTo(403);
    }

    /** A session can end before any button is pressed (decision 0021). */
    @Test
    void every_form_of_the_portal_has_a_page_to_come_back_to() {
        List<Door> all = Door.all(mappings);
        List<String> pages = all.stream()
                .filter(door -> door.method() == RequestMethod.GET)
                .map(Door::path)
                .toList();
        Stream<String> elsewhere = mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().hasMethodAnnotation(PressedOn.class))
                .flatMap(one -> one.getKey().getPatternValues().stream());
        assertThat(all.stream()
                        .filter(door -> door.method() == RequestMethod.POST)
                        .map(Door::path))
                .isSubsetOf(Stream.concat(pages.stream(), elsewhere).toList());
    }

    private List<Door> doors() {
        return Door.all(mappings).stream()
                .filter(door -> door.path().startsWith("/staff"))
                .toList();
    }

    private static String plain(Door door) {
        return door.toString().replaceAll("\\{(?:[^{}]|\\{[0-9,]*})*}", "*");
    }

    private String token() {
        return visitor.open("/complain/words").page().select("[name=_csrf]").val();
    }

    private HttpRequest.Builder knock(Door door, String token) {
        HttpRequest.Builder request = visitor.to(door.address()).header("Accept", "text/html");
        return door.method() == RequestMethod.GET
                ? request
                : request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", World.GATEWAY.origin())
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token));
    }
}
