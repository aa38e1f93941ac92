package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** How colleagues find each other. */
@BrumServiceTest
class StaffApiTest {

    private static final String STAFF = "/api/accounts/v1/staff";
    private static final Contract CONTRACT = Contract.of("accounts");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    /** A word that is in no other name. */
    String family;

    Person resident;
    Person ash;
    Person sam;

    @BeforeEach
    void open() {
        family = "Q" + UUID.randomUUID().toString().replace("-", "");
        resident = opened("Amina " + family, Set.of());
        sam = opened("Sam " + family, Set.of(Role.AGENT, Role.SUPERVISOR));
        ash = opened("Ash " + family, Set.of(Role.AGENT));
    }

    @Test
    void finds_colleagues_by_the_beginnings_of_their_names_and_no_resident() {
        assertThat(found("?q=" + family.substring(0, 20))).containsExactly(ash.name(), sam.name());
        assertThat(found("?q=AS+" + family)).containsExactly(ash.name());
        assertThat(found("?q=amina+" + family)).isEmpty();
    }

    @Test
    void finds_colleagues_by_role_and_by_team_and_by_id() {
        call("PUT", "/" + ash.id() + "/team", "{\"team\":\"street-scene\"}", supervisor());

        assertThat(found("?role=supervisor&q=" + family)).containsExactly(sam.name());
        assertThat(found("?role=supervisor&role=agent&q=" + family)).hasSize(2);
        assertThat(found("?team=street-scene&q=" + family)).containsExactly(ash.name());
        assertThat(found("?id=" + sam.id() + "&id=" + resident.id())).containsExactly(sam.name());
        JsonNode one = json(call("GET", "?id=" + sam.id(), "", agent())).at("/items/0");
        assertThat(one.get("roles").toString()).isEqualTo("[\"agent\",\"supervisor\"]");
        assertThat(one.has("team")).isFalse();
        assertThat(one.has("email")).isFalse();
    }

    @Test
    void puts_a_colleague_in_a_team_and_out_of_it_and_signs_nobody_out() {
        int epoch = people.find(ash.id()).orElseThrow().epoch();

        JsonNode in = json(call("PUT", "/" + ash.id() + "/team", "{\"team\":\"street-scene\"}", supervisor()));
        assertThat(in.get("team").asString()).isEqualTo("street-scene");
        JsonNode out = json(call("PUT", "/" + ash.id() + "/team", "{}", supervisor()));
        assertThat(out.has("team")).isFalse();
        assertThat(people.find(ash.id()).orElseThrow().epoch()).isEqualTo(epoch);
        assertThat(call("PUT", "/" + resident.id() + "/team", "{\"team\":\"street-scene\"}", supervisor())
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("PUT", "/" + ash.id() + "/team", "{\"team\":\"Street Scene\"}", supervisor())
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?role=resident",
                "?role=god",
                "?q=",
                "?q=---",
                "?team=Street%20Scene",
                "?id=me",
                "?role=agent&role=agent&role=agent&role=agent&role=agent&role=agent"
            })
    void refuses_what_is_no_question(String query) {
        assertThat(call("GET", query, "", agent()).statusCode()).isEqualTo(400);
    }

    private List<String> found(String query) {
        List<String> names = new ArrayList<>();
        json(call("GET", query, "", agent()))
                .get("items")
                .forEach(one -> names.add(one.get("name").asString()));
        return names;
    }

    /** Every answer is held against the contract. */
    private HttpResponse<String> call(String method, String path, String body, TestTokens token) {
        String at = STAFF + path;
        HttpResponse<String> answer = new Http(port).send(method, at, body, "Authorization", token.header());
        CONTRACT.checkResponse(
                method,
                at.contains("?") ? at.substring(0, at.indexOf('?')) : at,
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

    private TestTokens agent() {
        return TestTokens.person(ash.id().value(), "agent");
    }

    private static TestTokens supervisor() {
        return TestTokens.person("supervisor-1", "supervisor");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
