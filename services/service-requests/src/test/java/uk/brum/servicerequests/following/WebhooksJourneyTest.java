package uk.brum.servicerequests.following;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.testing.TestTokens;

/** From what happens to a request to the receivers of webhooks. */
class WebhooksJourneyTest extends FollowingPlatform {

    @Test
    void delivers_signed_and_in_order_and_again_after_a_failure() {
        JsonNode webhook = webhook(resident(person), following("ward"));
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        String reference = report(Reporter.anonymous(Channel.WEB), false);
        note(reference, Audience.PUBLIC, "One");
        note(reference, Audience.PUBLIC, "Two");
        String id = webhook.path("id").asString();
        await().atMost(PATIENCE).until(() -> told(reference) == 3 && attempts(id) >= 1);

        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
        makeDue(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bodies()).hasSize(3));

        assertThat(bodies()).extracting(body -> body.path("entry").asInt()).containsExactly(1, 2, 3);
        assertThat(bodies()).extracting(body -> body.path("cursor").asInt()).isSorted();
        LoggedRequest first = received().getFirst();
        assertThat(first.getHeader("webhook-signature"))
                .isEqualTo(uk.brum.servicerequests.following.domain.Signature.header(
                        List.of(webhook.path("secret").asString()),
                        first.getHeader("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(first.getHeader("webhook-timestamp"))),
                        first.getBody()));
    }

    @Test
    void shows_dead_letters_and_sends_them_again_by_cursor() {
        String id = webhook(resident(person), following("ward")).path("id").asString();
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        String reference = report(Reporter.anonymous(Channel.WEB), false);
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1);
        database.getCollection("webhookDeliveries")
                .updateOne(
                        Filters.eq("webhook", id),
                        Updates.combine(
                                Updates.set(
                                        "triedSince", Date.from(Instant.now().minus(Duration.ofHours(25)))),
                                Updates.set("due", new Date())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                json(call("GET", "/webhooks/" + id + "/deliveries?state=dead", resident(person), null))
                                        .path("items"))
                        .hasSize(1));
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
        assertThat(json(call("PUT", "/webhooks/" + id + "/replay", resident(person), "{\"after\":0}"))
                        .path("deliveries")
                        .asInt())
                .isOne();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bodies()).hasSize(1));
        assertThat(bodies().getFirst().path("request").path("reference").asString())
                .isEqualTo(reference);
    }

    @Test
    void shows_a_webhook_to_its_owner_alone_and_its_secret_once() {
        JsonNode webhook = webhook(resident(person), following("category"));
        String path = "/webhooks/" + webhook.path("id").asString();

        assertThat(call("GET", path, resident(person), null).getBody()).doesNotContain("whsec_");
        assertThat(json(call("PUT", path + "/secret", resident(person), null))
                        .path("secret")
                        .asString())
                .startsWith("whsec_")
                .isNotEqualTo(webhook.path("secret").asString());
        TestTokens stranger = resident(UUID.randomUUID().toString());
        for (String what : List.of("", "/deliveries")) {
            assertThat(call("GET", path + what, stranger, null).getStatusCode().value())
                    .isEqualTo(404);
        }
        assertThat(call("PUT", path + "/secret", stranger, null).getStatusCode().value())
                .isEqualTo(404);
        assertThat(call("PUT", path + "/replay", stranger, "{\"after\":0}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("DELETE", path, stranger, null).getStatusCode().value()).isEqualTo(404);
        assertThat(call("DELETE", path, resident(person), null).getStatusCode().value())
                .isEqualTo(204);
        assertThat(call("GET", path, resident(person), null).getStatusCode().value())
                .isEqualTo(404);
    }
}
