package uk.brum.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An email goes once, whatever is away or comes twice, and only to whoever wants it; others hear how it ended. */
@NotificationsTest
class EmailExactlyOnceTest extends EmailsOfEvents {

    @Test
    void sends_one_e_mail_however_often_the_event_comes() {
        String id = publish("accounts", "account-opened.v1");
        for (int i = 0; i < 5; i++) {
            publish("accounts", "account-opened.v1", id);
        }
        arrived(id);
        publish("accounts", "account-opened.v1", id);
        // an event behind it in the same queue has had its effect, so the repeats have been handled too
        String last = publish("accounts", "password-changed.v1");
        await().atMost(PATIENCE).until(() -> state(last).equals("sent"));

        assertThat(mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.repeats()).isZero());
    }

    @Test
    void waits_for_accounts_and_forgets_nothing() {
        Surroundings.ACCOUNTS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        String id = publish("accounts", "password-changed.v1");
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1 && state(id).equals("created"));
        assertThat(mails(id)).isEmpty();

        accountsAnswersAgain();
        makeDue(id);

        assertThat(arrived(id).subject()).isEqualTo("Your Brum Account password was changed");
    }

    @Test
    void waits_for_the_mail_system_and_forgets_nothing() {
        Surroundings.closeMailbox();
        String id = publish("accounts", "account-opened.v1");
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1 && state(id).equals("created"));
        Surroundings.openMailbox();

        assertThat(arrived(id).repeats()).isZero();
    }

    @Test
    void sends_again_under_the_same_name_what_a_dead_instance_may_or_may_not_have_sent() {
        String id = publish("accounts", "account-opened.v1");
        arrived(id);
        await().atMost(PATIENCE).until(() -> state(id).equals("sent"));
        // as a kill between the mail system's word and ours leaves it
        database.getCollection("messages")
                .updateOne(
                        Filters.eq("_id", id + ".email"),
                        Updates.combine(
                                Updates.set("state", "sending"),
                                Updates.set("due", Date.from(Instant.EPOCH)),
                                Updates.unset("endedAt")));

        await().atMost(PATIENCE).until(() -> state(id).equals("sent"));
        assertThat(mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.repeats()).isOne());
    }

    @Test
    void tells_the_others_how_a_message_ended() {
        String delivered = publish("accounts", "account-opened.v1");
        arrived(delivered);
        email = "permanent-failure@example.test";
        accountsAnswersAgain();
        String failed = publish("accounts", "account-opened.v1");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(published("message-delivered.v1", delivered)).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published("message-failed.v1", failed))
                        .singleElement()
                        .satisfies(event -> assertThat(
                                        event.path("data").path("reason").asString(""))
                                .isEqualTo("permanent-failure")));
        assertThat(published("message-delivered.v1", delivered).getFirst().toString())
                .doesNotContain("example.test", "Amina");
    }

    @Test
    void does_not_e_mail_somebody_who_does_not_want_it_and_says_so() {
        String person = UUID.randomUUID().toString();
        database.getCollection("preferences")
                .insertOne(new Document("_id", person)
                        .append("email", false)
                        .append("account", true)
                        .append("missedCollections", true));
        String unwanted =
                publish("accounts", "account-opened.v1", UUID.randomUUID().toString(), person);
        String security =
                publish("accounts", "password-changed.v1", UUID.randomUUID().toString(), person);

        await().atMost(PATIENCE).until(() -> state(security).equals("sent"));
        assertThat(state(unwanted)).isEqualTo("switched-off");
        assertThat(mails(unwanted)).isEmpty();
        assertThat(mails(security)).hasSize(1);
    }
}
