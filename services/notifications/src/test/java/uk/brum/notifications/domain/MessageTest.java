package uk.brum.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final About REPORT = About.report("MB-7K2M-9QXD", "p1", Map.of());

    @Test
    void is_named_after_its_event_and_channel() {
        Message message = plan(Preferences.DEFAULT);

        assertThat(message.id()).isEqualTo("e1.email");
        assertThat(message.progress().state()).isEqualTo(MessageState.CREATED);
        assertThat(message.progress().due()).isEqualTo(NOW);
    }

    @Test
    void is_not_sent_to_somebody_who_does_not_want_it() {
        assertThat(plan(new Preferences(true, true, false, true, true))
                        .progress()
                        .state())
                .isEqualTo(MessageState.SWITCHED_OFF);
        assertThat(plan(new Preferences(false, true, true, true, true))
                        .progress()
                        .state())
                .isEqualTo(MessageState.SWITCHED_OFF);
        assertThat(plan(new Preferences(true, false, true, true, true))
                        .progress()
                        .state())
                .isEqualTo(MessageState.CREATED);
        assertThat(plan(new Preferences(true, true, false, true, true))
                        .progress()
                        .due())
                .isNull();
    }

    @Test
    void about_security_and_complaints_is_sent_whatever_the_person_wants() {
        var nothing = new Preferences(false, false, false, false, false);
        for (Template template : Template.values()) {
            Message message = Message.plan("e1", template, About.person("p1"), nothing, NOW);
            assertThat(message.progress().state() == MessageState.CREATED)
                    .as(template.id())
                    .isEqualTo(template.topic() == Topic.SECURITY || template.topic() == Topic.COMPLAINTS);
        }
    }

    @Test
    void goes_only_from_state_to_legal_state() {
        Map<MessageState, Set<MessageState>> legal = Map.of(
                MessageState.CREATED, EnumSet.of(MessageState.SENDING),
                MessageState.SENDING,
                        EnumSet.of(
                                MessageState.SENDING,
                                MessageState.SENT,
                                MessageState.CREATED,
                                MessageState.FAILED,
                                MessageState.NOT_NEEDED),
                MessageState.SENT, Set.of(),
                MessageState.FAILED, Set.of(),
                MessageState.SWITCHED_OFF, Set.of(),
                MessageState.NOT_NEEDED, Set.of());
        for (MessageState from : MessageState.values()) {
            for (MessageState to : MessageState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }

    @Test
    void cannot_be_sent_twice() {
        Message sent = plan(Preferences.DEFAULT).taken(NOW).sent(Template.MISSED_COLLECTION_REPORTED, NOW);

        assertThatIllegalStateException().isThrownBy(() -> sent.taken(NOW));
        assertThat(sent.progress().due()).isNull();
        assertThat(sent.progress().endedAt()).isEqualTo(NOW);
    }

    @Test
    void is_due_again_when_the_instance_that_took_it_has_died() {
        Message taken = plan(Preferences.DEFAULT).taken(NOW);

        assertThat(taken.progress().due()).isEqualTo(NOW.plusSeconds(60));
        assertThat(taken.taken(NOW.plusSeconds(61)).progress().attempts()).isEqualTo(2);
    }

    @Test
    void is_tried_with_growing_pauses_for_four_hours_and_then_fails_visibly() {
        Message message = plan(Preferences.DEFAULT);
        Instant time = NOW;
        Duration longestPause = Duration.ZERO;
        while (message.progress().state() == MessageState.CREATED) {
            Instant due = message.progress().due();
            assertThat(due).as("pauses do not shrink").isAfterOrEqualTo(time.plus(longestPause));
            longestPause = Duration.between(time, due);
            time = due;
            message = message.taken(time).notSentYet(time);
        }

        assertThat(message.progress().state()).isEqualTo(MessageState.FAILED);
        assertThat(message.progress().failure()).isEqualTo(Failure.TECHNICAL);
        assertThat(Duration.between(NOW, time)).isBetween(Duration.ofHours(4), Duration.ofMinutes(4 * 60 + 31));
        assertThat(message.progress().attempts()).isBetween(12, 60);
    }

    @Test
    void is_tried_for_four_hours_from_its_first_try_even_if_we_were_away_before() {
        Instant late = NOW.plus(Duration.ofHours(9));

        assertThat(plan(Preferences.DEFAULT)
                        .taken(late)
                        .notSentYet(late)
                        .progress()
                        .state())
                .isEqualTo(MessageState.CREATED);
    }

    private static Message plan(Preferences wishes) {
        return Message.plan("e1", Template.MISSED_COLLECTION_REPORTED, REPORT, wishes, NOW);
    }
}
