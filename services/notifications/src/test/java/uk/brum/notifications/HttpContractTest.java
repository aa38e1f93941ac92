package uk.brum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.notifications.application.PlanMessage;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Template;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** Every answer is checked against the contract. */
@NotificationsTest
class HttpContractTest {

    private static final String PREFERENCES = "/api/notifications/v1/me/preferences";
    private static final String NO_NEWS =
            "{\"channels\":{\"email\":true},\"topics\":{\"security\":true,\"account\":false,\"missedCollections\":true,\"requests\":false,\"following\":true}}";

    @LocalServerPort
    private int port;

    @Autowired
    private PlanMessage planMessage;

    private String person;

    @BeforeEach
    void somebodyNew() {
        person = UUID.randomUUID().toString();
    }

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_contract_names() {
        return AuthorityMatrix.tests("notifications", "http://127.0.0.1:" + port);
    }

    @Test
    void tells_everything_to_somebody_who_never_chose() {
        assertThat(json(get(PREFERENCES)))
                .isEqualTo(json(Contract.of("notifications").example("getMyPreferences", "everything")));
    }

    @Test
    void keeps_what_a_person_chooses_and_nobody_elses() {
        assertThat(put(NO_NEWS).getStatusCode().value()).isEqualTo(200);

        assertThat(json(get(PREFERENCES))).isEqualTo(JsonMapper.shared().readTree(NO_NEWS));
        person = UUID.randomUUID().toString();
        assertThat(json(get(PREFERENCES)).path("topics").path("account").asBoolean())
                .isTrue();
    }

    @Test
    void leaves_topics_that_came_later_as_they_are_when_a_change_does_not_name_them() {
        put(NO_NEWS);
        put(NO_NEWS.replace(",\"requests\":false,\"following\":true", ""));

        JsonNode topics = json(get(PREFERENCES)).path("topics");
        assertThat(topics.path("requests").asBoolean()).isFalse();
        assertThat(topics.path("following").asBoolean()).isTrue();
    }

    @Test
    void does_not_let_security_messages_be_switched_off() {
        ResponseEntity<String> refused = put(NO_NEWS.replace("\"security\":true", "\"security\":false"));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("notifications/security-messages-always-on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"channels\":{},\"topics\":{}}",
                "{\"channels\":{\"email\":\"yes\"},\"topics\":{\"security\":true,\"account\":true,\"missedCollections\":true}}",
                "{\"channels\":{\"email\":{\"$ne\":1}},\"topics\":{\"security\":true,\"account\":true,\"missedCollections\":true}}",
                "{\"channels\":{\"email\":true,\"pigeon\":true},\"topics\":{\"security\":true,\"account\":true,\"missedCollections\":true}}",
                "{\"channels\":{\"email\":null},\"topics\":{\"security\":true,\"account\":true,\"missedCollections\":true}}",
                "[]",
                "nonsense",
                ""
            })
    void refuses_preferences_in_another_shape(String body) {
        assertThat(put(body).getStatusCode().value()).isEqualTo(400);
        assertThat(json(get(PREFERENCES)).path("channels").path("email").asBoolean())
                .isTrue();
    }

    @Test
    void lists_my_messages_newest_first_and_nobody_elses() {
        for (int i = 0; i < 5; i++) {
            planMessage.plan(
                    List.of(new PlanMessage.Wanted(person + i, Template.PASSWORD_CHANGED, About.person(person))));
        }
        planMessage.plan(List.of(new PlanMessage.Wanted(
                UUID.randomUUID().toString(), Template.PASSWORD_CHANGED, About.person("somebody-else"))));

        JsonNode first = json(get("/api/notifications/v1/me/messages?limit=3"));
        JsonNode second = json(get("/api/notifications/v1/me/messages?limit=3&cursor="
                + first.path("nextCursor").asString()));

        Set<String> ids = new HashSet<>();
        first.path("items").forEach(item -> ids.add(item.path("id").asString()));
        second.path("items").forEach(item -> ids.add(item.path("id").asString()));
        assertThat(ids).hasSize(5).allMatch(id -> id.startsWith(person));
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(first.path("items").path(0).path("title").asString())
                .isEqualTo("Your Brum Account password was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=ten", "cursor=!", "cursor=nonsense", "cursor=", "limit="})
    void refuses_a_page_that_cannot_be(String query) {
        int status = get("/api/notifications/v1/me/messages?" + query)
                .getStatusCode()
                .value();
        assertThat(status).isEqualTo(query.equals("limit=") ? 200 : 400);
    }

    @Test
    void tells_staff_what_a_caller_was_sent_and_how_it_went() {
        String of = "/api/notifications/v1/people/" + person + "/messages";
        for (int i = 0; i < 3; i++) {
            planMessage.plan(
                    List.of(new PlanMessage.Wanted(person + i, Template.PASSWORD_CHANGED, About.person(person))));
        }
        planMessage.plan(List.of(
                new PlanMessage.Wanted(UUID.randomUUID().toString(), Template.WELCOME, About.person("somebody-else"))));

        ResponseEntity<String> first = call("agent", of + "?limit=2");
        JsonNode second = json(call(
                "supervisor",
                of + "?limit=2&cursor=" + json(first).path("nextCursor").asString()));

        assertThat(json(first).path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("nextCursor")).isFalse();
        JsonNode message = second.path("items").path(0);
        assertThat(message.path("id").asString()).startsWith(person);
        assertThat(message.path("title").asString()).isEqualTo("Your Brum Account password was changed");
        assertThat(message.path("stateText").asString()).isNotBlank();
        assertThat(message.path("attempts").isInt()).isTrue();
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(json(call("agent", "/api/notifications/v1/people/nobody-at-all/messages"))
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ne/messages", "a b/messages", "x/messages?limit=0", "x/messages?cursor=nonsense"})
    void refuses_to_list_what_cannot_be(String path) {
        assertThat(call("agent", "/api/notifications/v1/people/" + path)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void shows_staff_how_a_message_went() {
        planMessage.plan(List.of(new PlanMessage.Wanted(person, Template.PASSWORD_CHANGED, About.person(person))));

        ResponseEntity<String> answer = call("agent", "/api/notifications/v1/messages/" + person + ".email");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(json(answer).path("personId").asString()).isEqualTo(person);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(call("agent", "/api/notifications/v1/messages/unknown")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("agent", "/api/notifications/v1/messages/-x")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    private ResponseEntity<String> get(String path) {
        return call("resident", path);
    }

    private ResponseEntity<String> call(String role, String path) {
        return client().get()
                .uri(path)
                .header("Authorization", TestTokens.person(person, role).header())
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> put(String body) {
        return client().put()
                .uri(PREFERENCES)
                .header("Authorization", TestTokens.person(person, "resident").header())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestInterceptor(Contract.of("notifications").interceptor())
                .defaultStatusHandler(status -> true, (_, _) -> {})
                .build();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return json(answer.getBody());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
