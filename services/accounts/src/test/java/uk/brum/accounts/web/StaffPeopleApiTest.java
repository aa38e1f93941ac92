package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
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
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Role;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** How the contact centre finds a caller. */
@BrumServiceTest
class StaffPeopleApiTest {

    private static final String PEOPLE = "/api/accounts/v1/people";
    private static final Contract CONTRACT = Contract.of("accounts");
    private static final Instant SINCE = Instant.parse("2026-11-23T18:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MongoDatabase database;

    /** A word that is in no other name. */
    String family;

    Person amina;
    Person agent;

    @BeforeEach
    void open() {
        family = "Q" + UUID.randomUUID().toString().replace("-", "");
        amina = opened("Amina " + family, Set.of(), "100070000001");
        agent = opened("Ash Agent", Set.of(Role.AGENT), "100070000002");
    }

    @Test
    void finds_a_caller_by_name_and_home_and_email() {
        for (String query : List.of(
                "?q=amina+" + family,
                "?q=" + family.toLowerCase(java.util.Locale.ROOT),
                "?uprn=100070000001&q=" + family,
                "?q=" + Http.encode(amina.email().value().toUpperCase(java.util.Locale.ROOT)))) {
            JsonNode found = json(get(PEOPLE + query, agent()));

            assertThat(found.get("items").size()).as(query).isOne();
            JsonNode one = found.get("items").get(0);
            assertThat(one.get("personId").asString()).isEqualTo(amina.id().value());
            assertThat(one.get("name").asString()).isEqualTo("Amina " + family);
            assertThat(one.get("email").asString()).isEqualTo(amina.email().value());
            assertThat(one.get("since").asString()).isEqualTo("2026-11-23T18:00:00Z");
            assertThat(one.at("/properties/0/uprn").asString()).isEqualTo("100070000001");
            assertThat(one.at("/properties/0/label").asString()).isEqualTo("Home");
            assertThat(found.get("more").asBoolean()).isFalse();
        }
        for (String query : List.of("?q=amin+" + family, "?q=nobody@example.org", "?q=@", "?uprn=7&q=" + family)) {
            HttpResponse<String> answer = get(PEOPLE + query.replace("?q=@", "?q=%40%40"), agent());
            assertThat(json(answer).get("items").size()).as(query).isZero();
        }
    }

    @Test
    void shows_twenty_at_most_and_says_that_there_are_more() {
        for (int i = 0; i < 20; i++) {
            opened("Sam " + family, Set.of(), "100070000003");
        }

        JsonNode found = json(get(PEOPLE + "?q=" + family, agent()));

        assertThat(found.get("items").size()).isEqualTo(20);
        assertThat(found.get("more").asBoolean()).isTrue();
    }

    @Test
    void tells_who_a_caller_is_and_lets_no_cache_keep_it() {
        HttpResponse<String> answer = get(PEOPLE + "/" + amina.id(), agent());

        assertThat(json(answer).get("name").asString()).isEqualTo("Amina " + family);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(PEOPLE + "/00000000-0000-4000-8000-000000000000", agent())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(PEOPLE + "/me", agent()).statusCode()).isEqualTo(400);
    }

    @Test
    void tells_supervisors_who_looked_when_and_how_but_not_what_they_typed() {
        get(PEOPLE + "?q=amina+" + family, agent());
        get(PEOPLE + "?q=" + Http.encode(amina.email().value()), agent());
        get(PEOPLE + "?uprn=100070000001&q=" + family, agent());
        get(PEOPLE + "/" + amina.id(), agent());
        get(PEOPLE + "/" + amina.id() + "/contact", TestTokens.person("gone", "supervisor"));
        get(PEOPLE + "/" + amina.id() + "/contact", TestTokens.service("notifications"));

        JsonNode looks =
                json(get(PEOPLE + "/" + amina.id() + "/accesses", supervisor())).get("items");

        List<String> kinds = new ArrayList<>();
        looks.forEach(look -> kinds.add(look.get("what").asString()));
        assertThat(kinds).containsExactly("contact", "opened", "found-by-name", "found-by-email", "found-by-name");
        assertThat(looks.get(0).has("name")).isFalse();
        assertThat(looks.get(1).get("name").asString()).isEqualTo("Ash Agent");
        assertThat(looks.get(1).get("by").asString()).isEqualTo(agent.id().value());
        database.getCollection("accesses")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContainIgnoringCase(family));
        assertThat(get(PEOPLE + "/00000000-0000-4000-8000-000000000000/accesses", supervisor())
                        .statusCode())
                .isEqualTo(404);
    }

    /** S10: operators in strings, repeated and bracketed parameters neither pass nor widen what is found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%7B%22%24ne%22%3A%22%22%7D",
                "q=%7B%22%24gt%22%3A%22%22%7D",
                "q=%7B%22%24regex%22%3A%22.*%22%7D",
                "q=%24where%3A1%3D%3D1",
                "q=%27+%7C%7C+%271%27%3D%3D%271",
                "q=true,+%24where:+%271+==+1%27",
                "q=.*",
                "q=%5E",
                "q=*@*.*",
                "q=%25%40%25",
                "q=%00%00",
                "q=a%00",
                "q=%EF%BF%BF%EF%BF%BF",
                "q=%F0%9F%98%80%F0%9F%98%80",
                "q=%ED%A0%80aa",
                "q[$ne]=",
                "q[$gt]=&q=--",
                "q[]=a&q[]=b",
                "q=a",
                "q=",
                "q=++",
                "q=..",
                "uprn[$ne]=1",
                "uprn=%7B%22%24ne%22%3A1%7D",
                "uprn=0",
                "uprn=-1",
                "uprn=1e3",
                "uprn=1&uprn=2",
                "uprn=%D9%A1%D9%A2",
                "uprn=",
                "$where=1",
                ""
            })
    void finds_nobody_by_tricks(String query) {
        HttpResponse<String> answer =
                get(PEOPLE + "?" + query.replace("[", "%5B").replace("]", "%5D").replace("$", "%24"), agent());

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        if (answer.statusCode() == 200) {
            assertThat(json(answer).get("items").size()).as(answer.body()).isZero();
        }
    }

    @Test
    void refuses_words_that_are_too_long() {
        assertThat(get(PEOPLE + "?q=" + "a".repeat(254), agent()).statusCode()).isEqualTo(200);
        assertThat(get(PEOPLE + "?q=" + "a".repeat(255), agent()).statusCode()).isEqualTo(400);
    }

    private Person opened(String name, Set<Role> roles, String uprn) {
        Change change = Person.openQuietly(
                EmailAddress.of(Accounts.freshEmail()).orElseThrow(),
                name,
                "hash",
                roles,
                List.of(new LinkedProperty(uprn, "Home", SINCE)),
                SINCE);
        assertThat(people.open(change)).isTrue();
        return change.person();
    }

    private TestTokens agent() {
        return TestTokens.person(agent.id().value(), "agent");
    }

    private static TestTokens supervisor() {
        return TestTokens.person("supervisor-1", "supervisor");
    }

    /** Every answer is held against the contract. */
    private HttpResponse<String> get(String path, TestTokens token) {
        HttpResponse<String> answer = new Http(port).get(path, "Authorization", token.header());
        CONTRACT.checkResponse(
                "GET",
                path.contains("?") ? path.substring(0, path.indexOf('?')) : path,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body().getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
