package uk.brum.servicerequests.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Reporter;

/** One request, a ward, a radius and a category, each by email, by Atom and by webhook. */
class WhatCanBeFollowedTest extends FollowingPlatform {

    @ParameterizedTest
    @ValueSource(strings = {"request", "ward", "radius", "category"})
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
            default -> "/feeds/categories/dog-fouling";
        };
    }
}
