package uk.brum.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letter;
import uk.brum.notifications.letters.Letters;

class SendMessagesTest {

    /** What a kill between two steps looks like from inside: nothing after it happens. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Instant now = Instant.parse("2026-11-23T18:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final InMemoryMessages messages = new InMemoryMessages();
    private final FakeDetails details = new FakeDetails();
    private final List<String> sent = new ArrayList<>();
    private Letter lastLetter;
    private Throwable mailFailure;
    private boolean killedAfterSending;

    private final MailSystem mail = new MailSystem() {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void rest() {}

        @Override
        public void send(String messageId, String to, Letter letter) {
            if (mailFailure instanceof RuntimeException failure) {
                throw failure;
            }
            sent.add(messageId + " to " + to);
            lastLetter = letter;
            if (killedAfterSending) {
                throw new Killed();
            }
        }
    };

    private SendMessages sendMessages;

    @BeforeEach
    void prepare() {
        var compose = new ComposeLetter(
                details,
                new ComposeLetter.OtherLetters(
                        (reference, letterId) -> {
                            throw new IllegalStateException("No complaint here");
                        },
                        new NoBinDays()),
                new Letters(),
                "https://account.brum.test",
                clock);
        sendMessages = new SendMessages(messages, compose, mail, Executors.newVirtualThreadPerTaskExecutor(), clock);
    }

    @Test
    void sends_a_letter_and_remembers_that_it_did() {
        plan(Template.PASSWORD_CHANGED, About.person("p1"));
        sendDue();
        sendDue();

        assertThat(sent).containsExactly("e1.email to amina@example.test");
        assertThat(messages.only().progress().state()).isEqualTo(MessageState.SENT);
        assertThat(lastLetter.text()).contains("Hello Amina Begum", "https://account.brum.test/forgot-password");
    }

    @Test
    void sends_once_when_two_instances_see_the_same_message() {
        plan(Template.WELCOME, About.person("p1"));
        Messages.Stored seen = messages.onlyStored();

        send(List.of(seen));
        send(List.of(seen));

        assertThat(sent).hasSize(1);
    }

    @Test
    void sends_again_under_the_same_name_after_it_was_killed_before_it_could_write_down_that_it_had_sent() {
        plan(Template.WELCOME, About.person("p1"));
        killedAfterSending = true;
        sendDue();
        killedAfterSending = false;

        sendDue();
        assertThat(sent).as("its lease is not over").hasSize(1);
        now = now.plus(Message.LEASE);
        sendDue();

        assertThat(sent).containsExactly("e1.email to amina@example.test", "e1.email to amina@example.test");
        assertThat(messages.only().progress().state()).isEqualTo(MessageState.SENT);
        assertThat(messages.only().progress().attempts()).isEqualTo(2);
    }

    @Test
    void asks_at_once_for_what_several_letters_to_the_same_person_need() {
        messages.add(List.of(
                Message.plan("e1", Template.WELCOME, About.person("p1"), Preferences.DEFAULT, now),
                Message.plan("e2", Template.PASSWORD_CHANGED, About.person("p1"), Preferences.DEFAULT, now)));
        sendDue();
        messages.add(List.of(Message.plan("e3", Template.WELCOME, About.person("p2"), Preferences.DEFAULT, now)));
        sendDue();

        assertThat(details.atOnce).containsExactly(new Questions(Set.of("p1"), Set.of()));
    }

    @Test
    void saves_what_was_sent_beside_one_that_was_left_in_the_middle() {
        messages.add(List.of(
                Message.plan("e1", Template.WELCOME, About.person("p1"), Preferences.DEFAULT, now),
                Message.plan("e2", Template.WELCOME, About.person("p2"), Preferences.DEFAULT, now)));
        AtomicBoolean first = new AtomicBoolean(true);
        details.whileAsked = () -> {
            if (first.getAndSet(false)) {
                throw new Killed();
            }
        };
        sendDue();

        assertThat(sent).hasSize(1);
        assertThat(messages.states()).containsExactlyInAnyOrder(MessageState.SENT, MessageState.SENDING);
    }

    @Test
    void does_not_overrule_the_instance_that_took_over() {
        plan(Template.WELCOME, About.person("p1"));
        details.whileAsked = () -> {
            details.whileAsked = () -> {};
            now = now.plus(Message.LEASE);
            sendDue();
            mailFailure = new MailSystem.Unavailable("down", null);
        };
        sendDue();

        assertThat(messages.only().progress().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void tries_again_later_while_the_mail_system_is_away_and_gives_up_visibly() {
        plan(Template.WELCOME, About.person("p1"));
        mailFailure = new MailSystem.Unavailable("down", null);
        Instant start = now;
        while (messages.only().progress().due() != null) {
            now = messages.only().progress().due();
            sendDue();
        }

        assertThat(messages.only().progress().failure()).isEqualTo(Failure.TECHNICAL);
        assertThat(Duration.between(start, now)).isGreaterThanOrEqualTo(Duration.ofHours(4));
    }

    @Test
    void tries_again_later_while_accounts_is_away() {
        plan(Template.WELCOME, About.person("p1"));
        details.failure = new Details.Unreachable("accounts", null);
        sendDue();
        assertThat(messages.only().progress().state()).isEqualTo(MessageState.CREATED);

        details.failure = null;
        now = messages.only().progress().due();
        sendDue();
        assertThat(messages.only().progress().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void does_not_try_an_address_again_that_does_not_exist() {
        plan(Template.WELCOME, About.person("p1"));
        mailFailure = new MailSystem.Refused("550", null);
        sendDue();

        assertThat(messages.only().progress().failure()).isEqualTo(Failure.PERMANENT);
    }

    @Test
    void does_not_lose_a_message_to_a_mistake_of_our_own() {
        plan(Template.MISSED_COLLECTION_REPORTED, About.report("MB-7K2M-9QXD", "p1", Map.of("stream", "food")));
        sendDue();

        assertThat(sent).isEmpty();
        assertThat(messages.only().progress().state()).isEqualTo(MessageState.CREATED);
    }

    @Test
    void does_not_send_a_link_that_has_run_out_or_was_used() {
        details.confirmation = new Details.Confirmation(
                Details.Purpose.PASSWORD_RESET,
                "a@example.test",
                "Amina",
                "https://account.brum.test/reset-password",
                now);
        plan(Template.PASSWORD_RESET, About.confirmation("c1"));
        sendDue();
        assertThat(messages.only().progress().failure()).isEqualTo(Failure.TOO_LATE);

        details.failure = new Details.Gone("it", null);
        messages.add(List.of(
                Message.plan("e2", Template.CONFIRM_SIGN_UP, About.confirmation("c2"), Preferences.DEFAULT, now)));
        sendDue();
        assertThat(messages.find("e2.email").orElseThrow().progress().failure()).isEqualTo(Failure.TOO_LATE);
        assertThat(sent).isEmpty();
    }

    @Test
    void tells_somebody_who_signs_up_again_that_there_is_an_account() {
        details.confirmation = new Details.Confirmation(
                Details.Purpose.ALREADY_REGISTERED,
                "a@example.test",
                "Amina",
                "https://account.brum.test/sign-in",
                now.plusSeconds(60));
        plan(Template.CONFIRM_SIGN_UP, About.confirmation("c1"));
        sendDue();

        assertThat(lastLetter.subject()).isEqualTo("You already have a Brum Account");
        assertThat(messages.only().template()).isEqualTo(Template.ALREADY_REGISTERED);
    }

    @Test
    void writes_to_somebody_without_an_account_for_whom_staff_reported() {
        details.report = new Details.Report(null, new Details.Contact("Tom Hall", "tom@example.test"));
        plan(
                Template.MISSED_COLLECTION_REPORTED,
                About.report(
                        "MB-7K2M-9QXD",
                        null,
                        Map.of("stream", "food", "collectionDate", "2026-11-23", "dueBy", "2026-11-25")));
        sendDue();

        assertThat(sent).containsExactly("e1.email to tom@example.test");
        assertThat(lastLetter.text())
                .contains("your food waste was not collected on Monday 23 November 2026", "quote your reference")
                .doesNotContain("https://account.brum.test/account/reports");
    }

    @Test
    void writes_to_nobody_when_they_gave_no_address() {
        details.report = new Details.Report(null, null);
        plan(
                Template.MISSED_COLLECTION_REPORTED,
                About.report(
                        "MB-7K2M-9QXD",
                        null,
                        Map.of("stream", "food", "collectionDate", "2026-11-23", "dueBy", "2026-11-25")));
        sendDue();

        assertThat(messages.only().progress().state()).isEqualTo(MessageState.NOT_NEEDED);
    }

    @Test
    void says_why_a_collection_could_not_be_made_good() {
        details.report = new Details.Report("There was food in the recycling.", null);
        plan(
                Template.MISSED_COLLECTION_RESOLVED,
                About.report("MB-7K2M-9QXD", "p1", Map.of("outcome", "not-collected")));
        sendDue();

        assertThat(lastLetter.text())
                .contains("we could not collect it", "There was food in the recycling.")
                .contains("https://account.brum.test/account/reports/MB-7K2M-9QXD")
                .doesNotContain("It is done");
    }

    @Test
    void needs_accounts_alone_to_say_that_a_collection_was_made_good() {
        details.reportFailure = new Details.Unreachable("bin-schedules", null);
        plan(Template.MISSED_COLLECTION_RESOLVED, About.report("MB-7K2M-9QXD", "p1", Map.of("outcome", "collected")));
        sendDue();

        assertThat(lastLetter.text()).contains("It is done").doesNotContain("could not");
    }

    @Test
    void knows_that_a_person_is_gone() {
        details.failure = new Details.Gone("the person", null);
        plan(Template.WELCOME, About.person("p1"));
        sendDue();

        assertThat(messages.only().progress().failure()).isEqualTo(Failure.RECIPIENT_UNKNOWN);
    }

    private void plan(Template template, About about) {
        messages.add(List.of(Message.plan("e1", template, about, Preferences.DEFAULT, now)));
    }

    private void sendDue() {
        send(messages.due(now, 10));
    }

    private void send(List<Messages.Stored> due) {
        try {
            sendMessages.send(due);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
