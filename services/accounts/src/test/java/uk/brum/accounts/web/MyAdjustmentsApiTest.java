package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Role;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** What people say themselves that they need. */
@BrumServiceTest
class MyAdjustmentsApiTest {

    private static final String MINE = "/api/accounts/v1/me/adjustments";
    private static final Contract CONTRACT = Contract.of("accounts");
    private static final String LARGE_PRINT =
            "{\"version\":0,\"language\":\"ur\",\"needs\":[\"large-print\"],\"contact\":[\"phone\",\"post\"],\"other\":\"After 5\"}";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Person amina;
    Person agent;

    @BeforeEach
    void open() {
        amina = opened("Amina Begum", Set.of());
        agent = opened("Ash Agent", Set.of(Role.AGENT));
    }

    @Test
    void nothing_is_known_until_somebody_says_it() {
        JsonNode mine = json(call("GET", MINE, "", resident()));

        assertThat(mine.get("version").asInt()).isZero();
        assertThat(mine.get("needs").size()).isZero();
        assertThat(mine.get("history").size()).isZero();
    }

    @Test
    void what_somebody_says_is_what_the_staff_read_and_who_said_it() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = call("PUT", MINE, LARGE_PRINT, resident());
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(json(answer).get("version").asInt()).isOne();
        }

        JsonNode known = json(call("GET", ofAmina("/care"), "", agent())).get("adjustments");
        assertThat(known.get("needs").toString()).isEqualTo("[\"large-print\"]");
        assertThat(known.get("history").size()).isOne();
        assertThat(known.at("/history/0/by").asString()).isEqualTo(amina.id().value());
        assertThat(known.at("/history/0/byName").asString()).isEqualTo("Amina Begum");
    }

    @Test
    void what_the_staff_wrote_down_is_there_without_their_names_and_notes() {
        call("PUT", ofAmina("/adjustments"), LARGE_PRINT, agent());
        call("PUT", ofAmina("/notes/5a0c9b0e-2a53-4a0d-9d59-3b9d0f6a1c01"), "{\"text\":\"Rings often\"}", agent());

        HttpResponse<String> answer = call("GET", MINE, "", resident());

        assertThat(json(answer).at("/history/0/byYou").asBoolean()).isFalse();
        assertThat(answer.body())
                .doesNotContain("Ash Agent")
                .doesNotContain(agent.id().value())
                .doesNotContain("Rings often");
        JsonNode changed = json(call("PUT", MINE, "{\"version\":1,\"needs\":[],\"contact\":[]}", resident()));
        assertThat(changed.at("/history/0/byYou").asBoolean()).isTrue();
        assertThat(changed.at("/history/1/other").asString()).isEqualTo("After 5");
    }

    @Test
    void does_not_overwrite_what_was_written_down_meanwhile() {
        call("PUT", ofAmina("/adjustments"), LARGE_PRINT, agent());

        HttpResponse<String> late = call("PUT", MINE, "{\"version\":0,\"needs\":[],\"contact\":[]}", resident());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("platform/changed-meanwhile");
    }

    @Test
    void a_look_at_the_own_needs_is_no_look_of_the_staff() {
        call("GET", MINE, "", resident());

        JsonNode looks = json(call("GET", ofAmina("/accesses"), "", TestTokens.person("supervisor-1", "supervisor")));
        assertThat(looks.get("items").size()).isZero();
    }

    @Test
    void each_has_their_own() {
        call("PUT", MINE, LARGE_PRINT, resident());
        Person other = opened("Bilal Khan", Set.of());

        JsonNode theirs =
                json(call("GET", MINE, "", TestTokens.person(other.id().value(), "resident")));

        assertThat(theirs.get("version").asInt()).isZero();
        assertThat(call("GET", ofAmina("/care"), "", resident()).statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_that_is_gone_has_none() {
        TestTokens nobody = TestTokens.person("00000000-0000-4000-8000-000000000000", "resident");

        assertThat(call("GET", MINE, "", nobody).statusCode()).isEqualTo(404);
        assertThat(call("PUT", MINE, LARGE_PRINT, nobody).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"version\":0,\"needs\":[\"gold\"],\"contact\":[]}",
                "{\"version\":0,\"needs\":[],\"contact\":[\"pigeon\"]}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"language\":\"Urdu\"}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"other\":\"  \"}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"personId\":\"somebody\"}"
            })
    void refuses_needs_that_are_none(String body) {
        assertThat(call("PUT", MINE, body, resident()).statusCode()).isEqualTo(400);
    }

    private String ofAmina(String path) {
        return "/api/accounts/v1/people/" + amina.id() + path;
    }

    /** Every answer is held against the contract. */
    private HttpResponse<String> call(String method, String path, String body, TestTokens token) {
        HttpResponse<String> answer = new Http(port).send(method, path, body, "Authorization", token.header());
        CONTRACT.checkResponse(
                method,
                path,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body().getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    private Person opened(String name, Set<Role> roles) {
        Change change = Person.openQuietly(
                EmailAddress.of(Accounts.freshEmail()).orElseThrow(),
                name,
                "hash",
                roles,
                List.of(),
                Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(people.open(change)).isTrue();
        return change.person();
    }

    private TestTokens resident() {
        return TestTokens.person(amina.id().value(), "resident");
    }

    private TestTokens agent() {
        return TestTokens.person(agent.id().value(), "agent");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
