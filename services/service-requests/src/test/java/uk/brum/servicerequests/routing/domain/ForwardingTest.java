package uk.brum.servicerequests.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.routing.domain.Forwarding.State;

class ForwardingTest {

    private static final Instant START = Instant.parse("2026-11-23T16:00:00Z");
    private static final Outcome DOUBTFUL = new Outcome.NotReached("The contractor did not answer.", true);
    private static final Outcome NOT_SENT = new Outcome.NotReached("The contractor did not answer.", false);

    private final Forwarding fresh = Forwarding.of("SR-7K2M-9QXD", "ringway", "RW-POT", START);

    @Test
    void asks_before_it_sends_again_when_it_may_have_arrived() {
        Forwarding doubtful = fresh.after(DOUBTFUL, START);
        assertThat(doubtful.state()).isEqualTo(State.IN_DOUBT);
        assertThat(doubtful.after(NOT_SENT, START).state())
                .as("still not known")
                .isEqualTo(State.IN_DOUBT);
        assertThat(doubtful.after(new Outcome.Unknown(), START).state()).isEqualTo(State.WAITING);
        assertThat(doubtful.after(new Outcome.Taken("RW-1"), START).theirs()).isEqualTo("RW-1");
    }

    @Test
    void sends_again_at_once_what_never_left() {
        assertThat(fresh.after(NOT_SENT, START).state()).isEqualTo(State.WAITING);
    }

    @Test
    void tries_for_a_day_with_growing_pauses_and_then_says_that_it_failed() {
        Forwarding at = fresh;
        Instant now = START;
        Duration longestPause = Duration.ZERO;
        while (at.state() != State.FAILED) {
            at = at.after(DOUBTFUL, now);
            longestPause = at.state() == State.FAILED ? longestPause : Duration.between(now, at.due());
            now = at.due();
        }
        assertThat(Duration.between(START, now)).isBetween(Duration.ofHours(22), Duration.ofHours(24));
        assertThat(at.attempts()).isBetween(24, 30);
        assertThat(longestPause).isEqualTo(Duration.ofHours(1));
        assertThat(at.trouble()).isEqualTo("The contractor did not answer.");
        assertThat(at.again(now).state())
                .as("it may have arrived on a day like that")
                .isEqualTo(State.IN_DOUBT);
    }

    @Test
    void gives_up_at_once_what_the_contractor_refuses() {
        Forwarding refused = fresh.after(new Outcome.Refused("The contractor answered 400."), START);
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.trouble()).isEqualTo("The contractor answered 400.");
    }

    @Test
    void waits_for_the_number_that_a_token_stands_for() {
        Forwarding promised = fresh.after(new Outcome.Promised("T-1"), START);
        assertThat(promised.state()).isEqualTo(State.TOKEN);
        assertThat(promised.after(DOUBTFUL, START).state()).isEqualTo(State.TOKEN);
        assertThat(promised.after(new Outcome.Taken("RW-1"), START).state()).isEqualTo(State.SENT);
    }

    @Test
    void never_fails_when_only_its_news_is_late() {
        Forwarding sent = fresh.after(new Outcome.Taken("RW-1"), START);
        assertThat(sent.after(DOUBTFUL, START.plus(Duration.ofDays(3))).state()).isEqualTo(State.SENT);
        assertThat(sent.after(new Outcome.Ended(), START).state()).isEqualTo(State.ENDED);
    }
}
