package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;
import uk.brum.servicerequests.following.application.FollowByEmail;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/**
 * A database that came back from a backup with another master key, or with damaged bytes: what cannot be opened is said to
 * be unreadable and kept, and everything else works.
 */
class UnreadableContactsTest extends DeskPlatform {

    private static final TestTokens CREW = TestTokens.person("crew-7", "fieldworker");
    private static final TestTokens NOTIFICATIONS = TestTokens.service("notifications");
    private static final String PROBLEMS = "https://brum.example/problems/service-requests/";
    private static final ContactDetails ANOTHER_KEY =
            new ContactDetails(MasterKeys.ofBase64("service-requests", "YW5vdGhlci1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLi4="));

    @Autowired
    FollowByEmail followByEmail;

    @Autowired
    PublishedEventsProbe probe;

    private MongoCollection<Document> requests;
    private String email;
    private String reference;

    @BeforeEach
    void a_report_with_contact_details() {
        requests = database.getCollection("requests");
        email = word + "@example.test";
        reference = report(contact("Amina Begum", email, "0121 496 0000"), word, null);
    }

    @Test
    void lists_maps_searches_feeds_and_exports_go_on_with_a_contact_that_cannot_be_opened() {
        sealedWithAnotherKey();

        assertThat(references(call("GET", "/requests?category=dog-fouling&limit=100", null, null)))
                .contains(reference);
        assertThat(references(call("GET", "/requests?q=" + word, null, null))).containsExactly(reference);
        for (String path : List.of(
                "/requests?format=geojson&q=" + word,
                "/requests?lat=52.48&lon=-1.9",
                "/requests/" + reference,
                "/feeds/requests/" + reference,
                "/feeds/categories/dog-fouling")) {
            var answer = call("GET", path, null, null);
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        }
        assertThat(call("GET", "/requests/export?category=dog-fouling", SUPERVISOR, null)
                        .getBody())
                .contains(reference);
        assertThat(RestClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri("/open311/v2/requests/" + reference + ".json")
                        .retrieve()
                        .body(String.class))
                .contains(reference);
        assertThat(queue("q=" + word)).contains(reference);
        assertThat(queue("q=" + email)).as("its digests are untouched").contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another key", "damaged", "copied", "no bytes"})
    void the_request_is_read_and_its_contact_details_are_said_not_to_be_shown(String how) {
        switch (how) {
            case "another key" -> sealedWithAnotherKey();
            case "damaged" -> damaged();
            case "copied" -> copiedFromAnotherRequest();
            default -> set("reporter.contact.email", 7);
        }

        var read = call("GET", "/requests/" + reference, agent(), null);
        assertThat(read.getStatusCode().value()).isEqualTo(200);
        assertThat(json(read).path("description").asString()).isEqualTo(word);

        var reporter = call("GET", "/requests/" + reference + "/reporter", agent(), null);
        assertThat(reporter.getStatusCode().value()).isEqualTo(409);
        assertThat(json(reporter).path("type").asString()).isEqualTo(PROBLEMS + "contact-unreadable");
        assertThat(json(reporter).path("title").asString()).isEqualTo("The contact details cannot be shown");
    }

    @Test
    void a_later_write_keeps_the_stored_bytes_and_the_right_key_reads_them_again() {
        sealedWithAnotherKey();
        Document before = stored(reference);

        var moved = call("POST", "/requests/" + reference + "/status", CREW, "{\"status\":\"acknowledged\"}");
        assertThat(moved.getStatusCode().value()).as(moved.getBody()).isEqualTo(200);
        var noted = call("POST", "/requests/" + reference + "/notes", agent(), "{\"text\":\"Called.\"}");
        assertThat(noted.getStatusCode().value()).as(noted.getBody()).isEqualTo(200);

        Document after = stored(reference);
        assertThat(after.getString("status")).isEqualTo("acknowledged");
        assertThat(after.get("reporter")).isEqualTo(before.get("reporter"));
        assertThat(after.get("who")).isEqualTo(before.get("who"));
        Binary kept = after.getEmbedded(List.of("reporter", "contact", "email"), Binary.class);
        assertThat(ANOTHER_KEY.open(kept, place(reference, "email"))).isEqualTo(new Opened.Open(email));
    }

    @Test
    void the_reporter_is_told_when_the_key_is_back_and_until_then_the_letter_waits_visibly() {
        Document right = stored(reference).get("reporter", Document.class);
        sealedWithAnotherKey();
        call(
                "POST",
                "/requests/" + reference + "/notes",
                agent(),
                "{\"text\":\"We come on Friday.\",\"audience\":\"reporter\"}");

        String notice = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> probe.published("brum.service-requests.notice-due.v1").stream()
                                .map(event -> event.path("data"))
                                .filter(data ->
                                        data.path("reference").asString("").equals(reference)
                                                && data.path("kind").asString().equals("updated"))
                                .map(data -> data.path("noticeId").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
        var waits = call("GET", "/notices/" + notice, NOTIFICATIONS, null);
        assertThat(waits.getStatusCode().value())
                .as("an answer with which notifications tries again, then lists it as failed")
                .isEqualTo(409);
        assertThat(json(waits).path("type").asString()).isEqualTo(PROBLEMS + "recipient-unreadable");

        requests.updateOne(Filters.eq("_id", reference), Updates.set("reporter", right));

        assertThat(json(call("GET", "/notices/" + notice, NOTIFICATIONS, null))
                        .path("email")
                        .asString())
                .isEqualTo(email);
        assertThat(call("GET", "/requests/" + reference + "/reporter", agent(), null)
                        .getBody())
                .contains("Amina Begum", email);
    }

    @Test
    void a_part_that_could_tell_nobody_is_not_split_off() {
        sealedWithAnotherKey();

        var part = call(
                "POST",
                "/requests/" + reference + "/parts",
                agent(),
                "{\"category\":\"street-light\",\"description\":\"And the lamp.\"}");

        assertThat(part.getStatusCode().value()).isEqualTo(409);
        assertThat(json(part).path("type").asString()).isEqualTo(PROBLEMS + "contact-unreadable");
    }

    @Test
    void a_follower_whose_address_cannot_be_read_is_kept_and_can_still_stop() {
        followByEmail.ask(
                email,
                new Interest.InWard("E05011118", null),
                new Idempotency(UUID.randomUUID().toString(), "once"),
                _ -> new IdempotentReply(202, null, ""));
        MongoCollection<Document> followings = database.getCollection("followings");
        Document following = followings
                .find(Filters.exists("confirm"))
                .sort(new Document("since", -1))
                .first();
        String id = following.getString("_id");
        Binary sealed = ANOTHER_KEY.seal(email, "followings|" + id + "|email");
        followings.updateOne(Filters.eq("_id", id), Updates.set("email", sealed));

        var asked = call("GET", "/followings/" + id + "/confirmation", NOTIFICATIONS, null);
        assertThat(asked.getStatusCode().value()).isEqualTo(409);
        String token = following.get("confirm", Document.class).getString("token");
        assertThat(call("POST", "/following-links/confirm/" + token, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(followings.find(Filters.eq("_id", id)).first().get("email")).isEqualTo(sealed);
        assertThat(call("POST", "/following-links/stop/" + following.getString("stopToken"), null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(followings.find(Filters.eq("_id", id)).first()).isNull();
    }

    @Test
    void the_abuse_list_shows_a_block_whose_person_cannot_be_read_and_lifts_it() {
        String id = UUID.randomUUID().toString();
        call("PUT", "/desk/blocks/" + id, SUPERVISOR, "{\"email\":\"" + email + "\",\"reason\":\"Threats\"}");
        database.getCollection("blocks")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("whom", ANOTHER_KEY.seal("email:" + email, "blocks|" + id + "|whom")));

        var listed = call("GET", "/desk/blocks", SUPERVISOR, null);
        assertThat(listed.getStatusCode().value()).isEqualTo(200);
        assertThat(json(listed).path("items").valueStream())
                .filteredOn(item -> item.path("id").asString().equals(id))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("unreadable").asBoolean()).isTrue();
                    assertThat(item.has("who")).isFalse();
                    assertThat(item.path("reason").asString()).isEqualTo("Threats");
                });
        assertThat(call("DELETE", "/desk/blocks/" + id, SUPERVISOR, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    private void sealedWithAnotherKey() {
        requests.updateOne(
                Filters.eq("_id", reference),
                Updates.set(
                        "reporter.contact",
                        new Document("name", ANOTHER_KEY.seal("Amina Begum", place(reference, "name")))
                                .append("email", ANOTHER_KEY.seal(email, place(reference, "email")))));
    }

    private void damaged() {
        byte[] sealed = stored(reference)
                .getEmbedded(List.of("reporter", "contact", "email"), Binary.class)
                .getData()
                .clone();
        sealed[sealed.length - 1] ^= 1;
        set("reporter.contact.email", new Binary(sealed));
    }

    private void copiedFromAnotherRequest() {
        String other = report(contact("Sam Example", "sam-" + email, null), "Another", null);
        set("reporter", stored(other).get("reporter"));
    }

    private void set(String field, Object value) {
        requests.updateOne(Filters.eq("_id", reference), Updates.set(field, value));
    }

    private Document stored(String of) {
        return requests.find(Filters.eq("_id", of)).first();
    }

    private static String place(String of, String detail) {
        return "requests|" + of + "|reporter.contact." + detail;
    }
}
