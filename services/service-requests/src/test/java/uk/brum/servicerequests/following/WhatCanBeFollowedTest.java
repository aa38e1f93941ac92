package uk.brum.servicerequests.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Reporter;

/** One request, a ward, a radius and a category, each by email, by Atom and by webhook. */
class WhatCanBeFollowedTest extends FollowingPlatform {

    @ParameterizedTest
    @ValueSource(strings = {"request", "ward", "radius", "category", "kind-in-ward", "kind-in-radius"})
    void each_is_told_once_by_email_and_by_webhook_and_stands_in_its_feed(String kind) throws Exception {
        String reference = report(Reporter.person(person, Channel.WEB), false);
        String what = kind.equals("request")
                ? "{\"follow\":{\"kind\":\"request\",\"reference\":\"" + reference + "\"}}"
                : following(kind);
        String follower = UUID.randomUUID().toString();
        var followed = call("POST", "/followings", resident(follower), what);
        assertThat(followed.getStatusCode().value()).isEqualTo(201);
        String webhook = webhook(resident(follower), what).path("id").asString();
        try {
            assertToldOnce(kind, reference, follower);
        } finally {
            // whoever follows a category would hear of the reports of other tests too
            call("DELETE", "/webhooks/" + webhook, resident(follower), null);
            call("DELETE", "/followings/" + json(followed).path("id").asString(), resident(follower), null);
        }

        assertThat(ids(call("GET", feed(kind, reference), null, null))).anyMatch(entry -> entry.contains(reference));
    }

    @Test
    void of_another_kind_in_the_same_circle_nobody_is_told_who_follows_one_kind() {
        String follower = UUID.randomUUID().toString();
        String what = following("kind-in-radius").replace("dog-fouling", "graffiti");
        call("POST", "/followings", resident(follower), what);
        webhook(resident(follower), what);

        String reference = report(Reporter.person(person, Channel.WEB), false);

        await().atMost(PATIENCE).until(() -> told(reference) == 1);
        assertThat(kinds(reference, follower)).isEmpty();
        assertThat(database.getCollection("webhookDeliveries").countDocuments(Filters.eq("reference", reference)))
                .isZero();
        assertThat(call("GET", feed("kind-in-radius", reference).replace("dog-fouling", "graffiti"), null, null)
                        .getBody())
                .doesNotContain(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category | reports of this kind in the whole city: Dog mess",
                "radius | reports within 200 metres of the place you chose",
                "kind-in-radius | (only this kind: Dog mess)",
                "kind-in-ward | (only this kind: Dog mess)"
            })
    void the_listing_says_in_words_what_is_followed(String kind, String words) {
        String follower = UUID.randomUUID().toString();
        var followed = call("POST", "/followings", resident(follower), following(kind));
        String webhook = webhook(resident(follower), following(kind)).path("id").asString();

        try {
            assertThat(json(call("GET", "/followings", resident(follower), null))
                            .path("items")
                            .get(0)
                            .path("what")
                            .asString())
                    .contains(words);
            assertThat(json(call("GET", "/webhooks/" + webhook, resident(follower), null))
                            .path("what")
                            .asString())
                    .contains(words);
            assertThat(call("GET", feed(kind, ""), null, null).getBody())
                    .containsPattern("<title>Reports [^<]*" + (kind.equals("radius") ? "" : "Dog mess"))
                    .doesNotContain("the place you chose");
        } finally {
            call("DELETE", "/webhooks/" + webhook, resident(follower), null);
            call("DELETE", "/followings/" + json(followed).path("id").asString(), resident(follower), null);
        }
    }

    @Test
    void a_kind_that_is_not_there_is_not_followed_and_nobody_waits_for_news_of_it() {
        String what = "{\"follow\":{\"kind\":\"category\",\"category\":\"flooding-of-mars\"}}";

        assertThat(call("POST", "/followings", resident(person), what).getBody())
                .contains("category-unknown");
        assertThat(call(
                                "POST",
                                "/followings",
                                null,
                                what.replace("{\"follow\"", "{\"email\":\"" + person + "@example.test\",\"follow\""))
                        .getBody())
                .contains("category-unknown");
        assertThat(call(
                                "POST",
                                "/webhooks",
                                resident(person),
                                what.replace("{\"follow\"", "{\"url\":\"" + RECEIVER.baseUrl() + "/hook\",\"follow\""))
                        .getBody())
                .contains("category-unknown");
    }

    @Test
    void a_kind_that_is_not_there_and_never_was_has_no_feed() {
        assertThat(call("GET", "/feeds/categories/flooding-of-mars", null, null).getBody())
                .contains("category-unknown");
        assertThat(call("GET", "/feeds/categories/abandoned-vehicle", null, null)
                        .getStatusCode()
                        .value())
                .as("nobody needs to have reported one")
                .isEqualTo(200);
    }

    private void assertToldOnce(String kind, String reference, String follower) {
        String elsewhere = elsewhere();

        note(reference, Audience.PUBLIC, "The crew comes on Friday.");
        note(elsewhere, Audience.PUBLIC, "Another matter.");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(reference, follower)).containsExactly("updated"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bodies())
                        .filteredOn(body -> body.path("request")
                                .path("reference")
                                .asString()
                                .equals(reference))
                        .extracting(body -> body.path("entry").asInt())
                        .containsExactly(2));
        await().atMost(PATIENCE).until(() -> told(elsewhere) == 2);
        if (!kind.equals("category")) {
            assertThat(kinds(elsewhere, follower)).as("of what is not followed").isEmpty();
        }
    }

    /** In another ward and far away. */
    private String elsewhere() {
        String here = ward;
        double north = lat;
        ward = "E05%06d".formatted(Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        lat = north + 0.5;
        String reference = report(Reporter.anonymous(Channel.WEB), false);
        ward = here;
        lat = north;
        return reference;
    }

    private String feed(String kind, String reference) {
        return switch (kind) {
            case "request" -> "/feeds/requests/" + reference;
            case "ward" -> "/feeds/wards/" + ward;
            case "radius" -> "/feeds/near?lat=" + lat + "&lon=-1.9001&metres=200";
            case "kind-in-ward" -> "/feeds/wards/" + ward + "?category=dog-fouling";
            case "kind-in-radius" -> "/feeds/near?lat=" + lat + "&lon=-1.9001&metres=200&category=dog-fouling";
            default -> "/feeds/categories/dog-fouling";
        };
    }
}
