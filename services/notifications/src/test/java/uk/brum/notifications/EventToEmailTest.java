package uk.brum.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.mailbox.Mail;

/** What people read: from an event in the real broker to an email in a real mailbox. */
@NotificationsTest
class EventToEmailTest extends EmailsOfEvents {

    @Test
    void tells_a_resident_that_the_report_has_arrived() {
        String id = publish("bin-schedules", "missed-collection-reported.v1");

        Mail mail = arrived(id);
        assertThat(mail.subject()).isEqualTo("We have your missed collection report MB-7K2M-9QXD");
        assertThat(mail.messageId()).isEqualTo("<" + id + ".email@notifications.brum.example>");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains(
                        "Hello Amina Begum",
                        "your rubbish was not collected on Monday 23 November 2026",
                        "by the end of Wednesday 25 November 2026",
                        "http://issuer.test/account/reports/MB-7K2M-9QXD");
        Surroundings.ACCOUNTS.verify(
                getRequestedFor(anyUrl()).withHeader("Authorization", matching("Bearer .+\\..+\\..+")));
    }

    @Test
    void tells_how_it_ended() {
        String id = publish("bin-schedules", "missed-collection-resolved.v1");

        assertThat(Surroundings.mailbox().content(arrived(id)).text()).contains("Why we could not collect it");
    }

    @Test
    void tells_a_reporter_by_when_and_then_honestly_how_it_ended_and_how_to_say_that_it_is_not_so() {
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getNotice", "submitted");
        assertThat(Surroundings.mailbox()
                        .content(arrived(publishNotice("submitted", "reporter")))
                        .text())
                .contains("Pothole", "We aim to deal with it by the end of Monday 7 December 2026 (10 working days).");
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getNotice", "resolved");
        String id = publishNotice("resolved", "reporter");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains(
                        "It will not be done.",
                        "The road is private.",
                        "We will open the same report again",
                        "you can complain");
    }

    @Test
    void tells_a_follower_without_an_account_with_a_link_that_stops_it_in_one_click() {
        String notice = Surroundings.REQUESTS_CONTRACT.example("getNotice", "followerWithoutAccount");
        Surroundings.REQUESTS.stubFor(any(anyUrl())
                .willReturn(
                        okJson(((ObjectNode) json(notice)).put("email", email).toString())));
        String id = publishNotice("updated", "follower");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains("The crew comes on Friday.", "/following/stop/0123456789abcdef0123456789abcdef", "/reports/");
    }

    @Test
    void writes_to_nobody_who_has_stopped_following() {
        Surroundings.REQUESTS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        String id = publishNotice("updated", "follower");

        await().atMost(PATIENCE).until(() -> state(id).equals("not-needed"));
        assertThat(mails(id)).isEmpty();
    }

    @Test
    void asks_an_address_whether_it_wants_to_follow() {
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getFollowingConfirmation", "ward");
        String id = publish("service-requests", "following-confirmation-asked.v1");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains("reports in Balsall Heath West ward", "/following/confirm/");
    }

    @Test
    void sends_the_link_that_confirms_a_sign_up() {
        stubConfirmation("signUp");
        String id = publish("accounts", "sign-up-started.v1");

        Mail mail = arrived(id);
        assertThat(mail.subject()).isEqualTo("Confirm your email address");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains("http://localhost:8080/confirm-email?id=", "Tuesday 24 November 2099 at 6pm");
        assertThat(database.getCollection("messages")
                        .find(Filters.regex("about.confirmationId", ".+"))
                        .first()
                        .toJson())
                .as("no link, no address is kept")
                .doesNotContain("token=", "example.test");
    }
}
