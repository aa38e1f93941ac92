package uk.brum.servicerequests.following;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Reporter;

/** From what happens to a request to what its reporter, its followers and feeds are told. */
class FollowingJourneyTest extends FollowingPlatform {

    @Autowired
    Followings followings;

    @Test
    void tells_the_reporter_once_what_happened_and_how_it_ended() {
        String reference = reportUnheard(Reporter.person(person, Channel.WEB), false);
        note(reference, Audience.STAFF, "Not for the reporter");
        note(reference, Audience.PUBLIC, "The crew comes on Friday.");
        close(reference, Ending.WILL_NOT_BE_DONE, "The wall is private.");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(reference, person))
                        .containsExactlyInAnyOrder("submitted", "updated", "resolved"));
        tell.about(List.of(reference));
        assertThat(database.getCollection("notices").countDocuments(Filters.eq("reference", reference)))
                .isEqualTo(3);
        JsonNode letter = json(call("GET", "/notices/" + reference + ".4." + person, notifications(), null));
        assertThat(letter.path("personId").asString()).isEqualTo(person);
        assertThat(letter.path("ending").asString()).isEqualTo("It will not be done.");
        assertThat(letter.path("text").asString()).isEqualTo("The wall is private.");
        assertThat(letter.has("stopLink")).isFalse();

        JsonNode several = json(call(
                "POST",
                "/notices/read",
                notifications(),
                "{\"noticeIds\":[\"" + reference + ".1." + person + "\",\"" + reference + ".4." + person
                        + "\",\"SR-GONE-GONE.1.x\"]}"));
        assertThat(several.path("notices").findValuesAsString("noticeId"))
                .as("of the third nobody is to be told")
                .containsExactlyInAnyOrder(reference + ".1." + person, reference + ".4." + person);
        assertThat(several.path("notices")).contains(letter);
        assertThat(several.path("unreadable")).isEmpty();
    }

    @Test
    void tells_somebody_without_an_account_at_the_address_they_gave_and_nobody_when_anonymous() {
        String reference = report(
                new Reporter(
                        Channel.WEB,
                        null,
                        new Contact.Told("Amina Begum", "amina@example.test", null),
                        null,
                        null,
                        null),
                false);
        String anonymous = report(Reporter.anonymous(Channel.WEB), false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices(reference)).hasSize(1));

        JsonNode event = notices(reference).getFirst();
        assertThat(event.toString()).doesNotContain("amina", "Amina");
        JsonNode letter = json(call("GET", "/notices/" + event.path("noticeId").asString(), notifications(), null));
        assertThat(letter.path("email").asString()).isEqualTo("amina@example.test");
        await().atMost(PATIENCE).until(() -> told(anonymous) > 0);
        assertThat(notices(anonymous)).isEmpty();
    }

    @Test
    void tells_a_follower_of_a_ward_once_until_the_follower_stops_with_one_click() {
        String follower = UUID.randomUUID().toString();
        ResponseEntity<String> followed = call("POST", "/followings", resident(follower), following("ward"));
        assertThat(followed.getStatusCode().value()).isEqualTo(201);
        assertThat(call("POST", "/followings", resident(follower), following("radius"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        String reference = report(Reporter.person(person, Channel.WEB), false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(reference, follower))
                        .as("two followings, one letter")
                        .containsExactly("submitted"));

        String notice = reference + ".1." + follower;
        String stop = json(call("GET", "/notices/" + notice, notifications(), null))
                .path("stopLink")
                .asString();
        String path = stop.substring(stop.indexOf("/following-links/"));
        String token = stop.substring(stop.lastIndexOf('/') + 1);
        assertThat(json(call("GET", "/notices/" + notice, notifications(), null))
                        .path("stopPage")
                        .asString())
                .endsWith("/following/stop/" + token);
        assertThat(call("GET", path, null, null).getBody()).contains("/following/stop/" + token + "\"");
        assertThat(call("GET", "/following-links/" + token, null, null).getBody())
                .contains("\"kind\":\"ward\"", "\"state\":\"following\"")
                .doesNotContain("\"id\"");
        assertThat(call("GET", "/notices/" + notice, notifications(), null)
                        .getStatusCode()
                        .value())
                .as("opening the link alone stops nothing")
                .isEqualTo(200);
        assertThat(call("POST", path, null, null).getStatusCode().value()).isEqualTo(204);
        assertThat(call("POST", path, null, null).getStatusCode().value())
                .as("once more is harmless")
                .isEqualTo(204);
        assertThat(call("GET", "/following-links/" + token, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("GET", "/notices/" + notice, notifications(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("GET", "/followings", resident(follower), null).getBody())
                .contains("radius")
                .doesNotContain("\"kind\":\"ward\"");
    }

    @Test
    void asks_an_address_without_an_account_before_it_follows() {
        String email = person + "@example.test";
        String body = following("ward").replace("{\"follow\"", "{\"email\":\"" + email + "\",\"follow\"");
        ResponseEntity<String> asked = call("POST", "/followings", null, body);
        assertThat(asked.getStatusCode().value()).isEqualTo(202);
        assertThat(call("POST", "/followings", null, body).getBody()).isEqualTo(asked.getBody());
        Document stored = database.getCollection("followings")
                .find(Filters.exists("email"))
                .sort(Sorts.descending("since"))
                .first();
        await().atMost(PATIENCE)
                .until(() -> probe.published("brum.service-requests.following-confirmation-asked.v1").stream()
                                .filter(event ->
                                        event.path("subject").asString("").equals(stored.getString("_id")))
                                .count()
                        == 1);
        JsonNode confirmation =
                json(call("GET", "/followings/" + stored.getString("_id") + "/confirmation", notifications(), null));
        assertThat(confirmation.path("email").asString()).isEqualTo(email);

        String before = report(Reporter.person(person, Channel.WEB), false);
        String link = confirmation.path("link").asString();
        assertThat(link).contains("/following/confirm/");
        String token = link.substring(link.lastIndexOf('/') + 1);
        String path = "/following-links/confirm/" + token;
        assertThat(call("GET", "/following-links/" + token, null, null).getBody())
                .contains("\"state\":\"confirm-by-email\"");
        await().atMost(PATIENCE).until(() -> told(before) > 0);
        assertThat(call("POST", path, null, null).getBody()).contains("\"state\":\"following\"");
        String after = report(Reporter.person(person, Channel.WEB), false);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices(after)).hasSize(2));

        assertThat(notices(before)).as("not before it was confirmed").hasSize(1);
        assertThat(call("POST", path, null, null).getBody()).contains("following-link-unknown");
    }

    @Test
    void fills_nobodys_mailbox_with_questions_however_many_are_asked_at_once() throws Exception {
        String email = person + "@example.test";
        List<Callable<ResponseEntity<String>>> questions = IntStream.range(5_011_118, 5_011_138)
                .mapToObj(number -> (Callable<ResponseEntity<String>>) () -> call(
                        "POST",
                        "/followings",
                        null,
                        "{\"email\":\"%s\",\"follow\":{\"kind\":\"ward\",\"wardCode\":\"E0%d\"}}"
                                .formatted(email, number)))
                .toList();

        try (ExecutorService strangers = Executors.newFixedThreadPool(questions.size())) {
            for (Future<ResponseEntity<String>> answer : strangers.invokeAll(questions)) {
                assertThat(answer.get().getStatusCode().value()).isEqualTo(202);
            }
        }

        String address = followings.addressId(email);
        assertThat(asked(address)).isEqualTo(5);
        assertThat(questions.getFirst().call().getStatusCode().value()).isEqualTo(202);
        assertThat(asked(address)).as("one more, later").isEqualTo(5);

        Document first = database.getCollection("followings")
                .find(Filters.eq("follower", address))
                .first();
        followings.confirm(first.getString("_id"));
        for (Callable<ResponseEntity<String>> question : questions) {
            question.call();
        }
        assertThat(asked(address))
                .as("a question that was answered makes room for one")
                .isEqualTo(6);
    }

    private long asked(String address) {
        return database.getCollection("followings").countDocuments(Filters.eq("follower", address));
    }

    @Test
    void lets_no_private_or_hidden_report_out_to_followers_feeds_or_webhooks() {
        String follower = UUID.randomUUID().toString();
        call("POST", "/followings", resident(follower), following("ward"));
        webhook(resident(follower), following("ward"));
        String secret = report(Reporter.person(person, Channel.WEB), true);
        note(secret, Audience.PUBLIC, "Something about it");
        await().atMost(PATIENCE).until(() -> told(secret) == 2);

        assertThat(notices(secret))
                .allMatch(event -> event.path("personId").asString().equals(person));
        assertThat(call("GET", "/feeds/wards/" + ward, null, null).getBody()).doesNotContain(secret);
        assertThat(call("GET", "/feeds/near?lat=" + lat + "&lon=-1.9&metres=5000", null, null)
                        .getBody())
                .doesNotContain(secret);
        assertThat(call("GET", "/feeds/requests/" + secret, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call(
                                "POST",
                                "/followings",
                                resident(follower),
                                "{\"follow\":{\"kind\":\"request\",\"reference\":\"" + secret + "\"}}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(database.getCollection("webhookDeliveries").countDocuments(Filters.eq("reference", secret)))
                .isZero();
        RECEIVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void writes_atom_that_a_parser_reads_with_ids_that_stay_and_an_etag() throws Exception {
        String reference = report(Reporter.person(person, Channel.WEB), false);
        note(reference, Audience.PUBLIC, "Über <b>& \u0001 ]]> \"done\"");
        ResponseEntity<String> feed = call("GET", "/feeds/wards/" + ward, null, null);
        ResponseEntity<String> steps = call("GET", "/feeds/requests/" + reference, null, null);

        assertThat(feed.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("application/atom+xml;charset=utf-8"));
        assertThat(ids(feed)).containsExactly("tag:brum.example,2026:request/" + reference);
        assertThat(ids(steps))
                .containsExactly(
                        "tag:brum.example,2026:request/" + reference + "/entry/2",
                        "tag:brum.example,2026:request/" + reference + "/entry/1");
        String tag = feed.getHeaders().getETag();
        assertThat(client().get()
                        .uri(API + "/feeds/wards/" + ward)
                        .header("If-None-Match", tag)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        note(reference, Audience.PUBLIC, "More news");
        assertThat(call("GET", "/feeds/wards/" + ward, null, null).getHeaders().getETag())
                .isNotEqualTo(tag);
    }
}
