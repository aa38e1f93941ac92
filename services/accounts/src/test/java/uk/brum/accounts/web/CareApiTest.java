package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.types.Binary;
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

/** What the staff write down about a person so as to serve them well. */
@BrumServiceTest
class CareApiTest {

    private static final String PEOPLE = "/api/accounts/v1/people/";
    private static final Contract CONTRACT = Contract.of("accounts");
    private static final String LARGE_PRINT =
            "{\"version\":0,\"language\":\"ur\",\"needs\":[\"interpreter\",\"large-print\"],\"contact\":[\"phone\"],\"other\":\"After 5\"}";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MongoDatabase database;

    Person amina;
    Person agent;

    @BeforeEach
    void open() {
        amina = opened("Amina Begum", Set.of());
        agent = opened("Ash Agent", Set.of(Role.AGENT));
    }

    @Test
    void keeps_a_note_until_it_is_withdrawn_and_who_did_both() {
        String id = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            JsonNode note = json(call("PUT", "/notes/" + id, "{\"text\":\"Hard of hearing\\ncall after 5\"}", agent()));
            assertThat(note.get("text").asString()).isEqualTo("Hard of hearing\ncall after 5");
            assertThat(note.get("byName").asString()).isEqualTo("Ash Agent");
        }
        assertThat(json(get("/care")).at("/notes/0/noteId").asString()).isEqualTo(id);
        for (int i = 0; i < 2; i++) {
            assertThat(call("DELETE", "/notes/" + id, "", supervisor()).statusCode())
                    .isEqualTo(204);
        }

        JsonNode notes = json(get("/care")).get("notes");
        assertThat(notes.size()).isOne();
        assertThat(notes.at("/0/withdrawn/by").asString()).isEqualTo("supervisor-1");
        assertThat(notes.at("/0/withdrawn").has("byName")).isFalse();
    }

    @Test
    void refuses_another_note_under_the_same_id_and_one_that_is_not_there() {
        String id = UUID.randomUUID().toString();
        call("PUT", "/notes/" + id, "{\"text\":\"One\"}", agent());

        problem(call("PUT", "/notes/" + id, "{\"text\":\"Two\"}", agent()), 409, "platform/changed-meanwhile");
        problem(call("DELETE", "/notes/" + UUID.randomUUID(), "", agent()), 404, "accounts/unknown-note");
    }

    @Test
    void refuses_a_twenty_first_note() {
        for (int i = 0; i < 20; i++) {
            call("PUT", "/notes/" + UUID.randomUUID(), "{\"text\":\"Note\"}", agent());
        }

        problem(
                call("PUT", "/notes/" + UUID.randomUUID(), "{\"text\":\"Note\"}", agent()),
                422,
                "accounts/too-many-notes");
    }

    @Test
    void keeps_adjustments_with_their_history() {
        for (int i = 0; i < 2; i++) {
            JsonNode changed = json(call("PUT", "/adjustments", LARGE_PRINT, agent()));
            assertThat(changed.get("version").asInt()).isOne();
            assertThat(changed.get("needs").toString()).isEqualTo("[\"large-print\",\"interpreter\"]");
        }
        problem(
                call("PUT", "/adjustments", "{\"version\":0,\"needs\":[],\"contact\":[]}", agent()),
                409,
                "platform/changed-meanwhile");
        json(call("PUT", "/adjustments", "{\"version\":1,\"needs\":[],\"contact\":[]}", supervisor()));

        JsonNode adjustments = json(get("/care")).get("adjustments");
        assertThat(adjustments.get("needs").size()).isZero();
        assertThat(adjustments.has("language")).isFalse();
        assertThat(adjustments.get("history").size()).isEqualTo(2);
        assertThat(adjustments.at("/history/1/byName").asString()).isEqualTo("Ash Agent");
        assertThat(adjustments.at("/history/1/other").asString()).isEqualTo("After 5");
    }

    @Test
    void records_every_look() {
        get("/care");

        JsonNode looks = json(call("GET", "/accesses", "", supervisor())).get("items");
        assertThat(looks.at("/0/what").asString()).isEqualTo("care");
        assertThat(looks.at("/0/name").asString()).isEqualTo("Ash Agent");
    }

    @Test
    void seals_every_word_under_the_key_of_the_person() {
        call("PUT", "/notes/" + UUID.randomUUID(), "{\"text\":\"Hard of hearing\"}", agent());
        call("PUT", "/adjustments", LARGE_PRINT, agent());

        var stored = database.getCollection("people")
                .find(Filters.eq("_id", amina.id().value()))
                .first();
        assertThat(stored.toJson()).doesNotContainIgnoringCase("hearing").doesNotContainIgnoringCase("large");
        assertThat(stored.getEmbedded(List.of("care"), org.bson.Document.class)
                        .getList("notes", org.bson.Document.class)
                        .getFirst()
                        .get("text", Binary.class)
                        .length())
                .isGreaterThan("Hard of hearing".length());
    }

    @Test
    void knows_nothing_of_people_without_an_account() {
        amina = new Person(
                new uk.brum.accounts.domain.PersonId("00000000-0000-4000-8000-000000000000"),
                0,
                amina.email(),
                "Nobody",
                "hash",
                Set.of(),
                List.of(),
                0,
                Instant.EPOCH,
                null,
                uk.brum.accounts.domain.Care.NONE);

        problem(get("/care"), 404, "accounts/unknown-person");
        problem(call("PUT", "/adjustments", LARGE_PRINT, agent()), 404, "accounts/unknown-person");
        problem(
                call("PUT", "/notes/" + UUID.randomUUID(), "{\"text\":\"Note\"}", agent()),
                404,
                "accounts/unknown-person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\":0,\"needs\":[\"gold\"],\"contact\":[]}",
                "{\"version\":0,\"needs\":[null],\"contact\":[]}",
                "{\"version\":0,\"needs\":[],\"contact\":[\"pigeon\"]}",
                "{\"version\":-1,\"needs\":[],\"contact\":[]}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"language\":\"Urdu\"}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"other\":\"  \"}",
                "{\"version\":0,\"needs\":{\"$ne\":1},\"contact\":[]}",
                "{\"version\":0,\"needs\":[],\"contact\":[],\"by\":\"somebody\"}"
            })
    void refuses_adjustments_that_are_none(String body) {
        assertThat(call("PUT", "/adjustments", body, agent()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"text\":\"\"}", "{\"text\":\" \\n \"}", "{\"text\":\"a\\u0000b\"}", "{\"text\":null}"})
    void refuses_a_note_that_is_none(String body) {
        assertThat(call("PUT", "/notes/" + UUID.randomUUID(), body, agent()).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> get(String path) {
        return call("GET", path, "", agent());
    }

    /** Every answer is held against the contract. */
    private HttpResponse<String> call(String method, String path, String body, TestTokens token) {
        String at = PEOPLE + amina.id() + path;
        HttpResponse<String> answer = new Http(port).send(method, at, body, "Authorization", token.header());
        CONTRACT.checkResponse(
                method,
                at,
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
        return TestTokens.person(agent.id().value(), "agent");
    }

    private static TestTokens supervisor() {
        return TestTokens.person("supervisor-1", "supervisor");
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("https://brum.example/problems/" + type);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
