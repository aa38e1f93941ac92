package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

@BrumServiceTest
class AccountsApiTest {

    private static final String ME = "/api/accounts/v1/me";
    private static final Contract CONTRACT = Contract.of("accounts");

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    @Autowired
    People people;

    @Autowired
    MongoDatabase database;

    Accounts accounts;
    String email;
    String person;

    @BeforeEach
    void open() {
        accounts = new Accounts(port, events);
        email = Accounts.freshEmail();
        accounts.signedUp(email);
        person = people.findByEmail(EmailAddress.of(email).orElseThrow())
                .orElseThrow()
                .id()
                .value();
    }

    @TestFactory
    Stream<DynamicTest> only_the_declared_callers_get_an_answer() {
        return AuthorityMatrix.tests("accounts", "http://127.0.0.1:" + port);
    }

    @Test
    void shows_a_person_the_own_account() {
        JsonNode me = json(call("GET", ME, "", resident()));

        assertThat(me.get("personId").asString()).isEqualTo(person);
        assertThat(me.get("email").asString()).isEqualTo(email);
        assertThat(me.get("emailConfirmed").asBoolean()).isTrue();
        assertThat(me.get("properties").size()).isZero();
    }

    @Test
    void keeps_properties_relabels_them_and_lets_them_go() {
        assertThat(call("PUT", ME + "/properties/100070000001", "{\"label\":\"Home\"}", resident())
                        .statusCode())
                .isEqualTo(200);
        call("PUT", ME + "/properties/100070000001", "{\"label\":\"Mum's\"}", resident());
        call("PUT", ME + "/properties/100070000002", "{}", resident());

        JsonNode properties = json(call("GET", ME, "", resident())).get("properties");
        assertThat(properties.size()).isEqualTo(2);
        assertThat(properties.get(0).get("label").asString()).isEqualTo("Mum's");
        assertThat(properties.get(1).has("label")).isFalse();
        for (int i = 0; i < 2; i++) {
            assertThat(call("DELETE", ME + "/properties/100070000001", "", resident())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(json(call("GET", ME, "", resident())).get("properties").size())
                .isEqualTo(1);
    }

    @Test
    void keeps_twenty_properties_and_no_more() {
        for (int i = 1; i <= 20; i++) {
            assertThat(call("PUT", ME + "/properties/10007000" + i, "{}", resident())
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = call("PUT", ME + "/properties/999", "{}", resident());

        problem(refused, 422, "accounts/too-many-properties");
        assertThat(call("PUT", ME + "/properties/100070001", "{\"label\":\"x\"}", resident())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_what_is_not_in_the_contract() {
        for (String body : new String[] {
            "{\"label\":\"\"}",
            "{\"label\":\"  \"}",
            "{\"label\":\"" + "x".repeat(41) + "\"}",
            "{\"lable\":\"x\"}",
            "{\"label\":\"x\",\"uprn\":\"1\"}",
            "{\"label\":{\"$gt\":\"\"}}",
            "[]",
            "null",
            "{",
            "\"x\""
        }) {
            assertThat(call("PUT", ME + "/properties/100", body, resident()).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String uprn : new String[] {"0100", "1234567890123", "abc", "-1", "%24gt"}) {
            assertThat(call("PUT", ME + "/properties/" + uprn, "{}", resident()).statusCode())
                    .as(uprn)
                    .isEqualTo(400);
        }
        for (String body : new String[] {
            "{}",
            "{\"name\":\"\"}",
            "{\"name\":\" \"}",
            "{\"name\":null}",
            "{\"name\":\"A\",\"roles\":[\"administrator\"]}",
            "{\"name\":\"A\",\"email\":\"x@example.org\"}",
            "{\"name\":\"A\",\"epoch\":0}",
            "{\"name\":\"" + "x".repeat(101) + "\"}",
            "{\"name\":7}"
        }) {
            assertThat(call("PUT", ME, body, resident()).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void tells_notifications_and_agents_how_to_reach_a_person() {
        String path = "/api/accounts/v1/people/" + person + "/contact";

        assertThat(json(call("GET", path, "", TestTokens.service("notifications")))
                        .get("email")
                        .asString())
                .isEqualTo(email);
        assertThat(call("GET", path, "", TestTokens.person("agent-1", "agent")).statusCode())
                .isEqualTo(200);
        problem(
                call(
                        "GET",
                        "/api/accounts/v1/people/00000000-0000-4000-8000-000000000000/contact",
                        "",
                        TestTokens.service("notifications")),
                404,
                "accounts/unknown-person");
    }

    @Test
    void tells_notifications_alone_how_to_reach_several_people_and_leaves_out_who_is_gone() {
        String path = "/api/accounts/v1/contacts";
        String wanted =
                "{\"personIds\":[\"" + person + "\",\"00000000-0000-4000-8000-000000000000\",\"" + person + "\"]}";

        JsonNode contacts = json(call("POST", path, wanted, TestTokens.service("notifications")))
                .path("contacts");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.path(0).path("personId").asString()).isEqualTo(person);
        assertThat(contacts.path(0).path("email").asString()).isEqualTo(email);
        assertThat(call("POST", path, wanted, TestTokens.person("agent-1", "agent"))
                        .statusCode())
                .isEqualTo(403);
        for (String body : List.of("{}", "{\"personIds\":[]}", "{\"personIds\":[null]}", "{\"personIds\":[\"x\"]}")) {
            assertThat(call("POST", path, body, TestTokens.service("notifications"))
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void an_administrator_gives_roles_and_the_person_is_signed_out_everywhere() {
        Http browser = accounts.browser();
        accounts.signIn(browser, email, Accounts.PASSWORD);
        String path = "/api/accounts/v1/people/" + person + "/roles";

        JsonNode after =
                json(call("PUT", path, "{\"roles\":[\"agent\"]}", TestTokens.person("admin-1", "administrator")));

        assertThat(after.get("roles").toString()).isEqualTo("[\"resident\",\"agent\"]");
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
        problem(
                call("PUT", path, "{\"roles\":[\"administrator\"]}", TestTokens.person(person, "administrator")),
                422,
                "accounts/own-roles");
        for (String body :
                new String[] {"{\"roles\":[]}", "{\"roles\":[\"king\"]}", "{\"roles\":[\"agent\",\"agent\"]}", "{}"}) {
            assertThat(call("PUT", path, body, TestTokens.person("admin-1", "administrator"))
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_new_name_is_told() {
        call("PUT", ME, "{\"name\":\"Amina Khan\"}", resident());

        assertThat(json(call("GET", ME, "", resident())).get("name").asString()).isEqualTo("Amina Khan");
    }

    @Test
    void nothing_in_the_database_tells_who_a_person_is() {
        call("PUT", ME + "/properties/100070000001", "{\"label\":\"Grandma's house\"}", resident());
        accounts.signIn(accounts.browser(), email, "wrong password");

        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> assertThat(document.toJson())
                            .as(collection)
                            .doesNotContainIgnoringCase(email)
                            .doesNotContain("Amina")
                            .doesNotContain("Grandma")
                            .doesNotContain(Accounts.PASSWORD));
        }
    }

    private TestTokens resident() {
        return TestTokens.person(person, "resident");
    }

    /** Every answer, refusals too, is held against the contract. */
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

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("type").asString())
                .isEqualTo("https://brum.example/problems/" + type);
    }
}
