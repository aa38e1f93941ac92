package uk.brum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.chaos.Told.Unanswered;

class OutageTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private final Outage outage = new Outage(START, START.plusSeconds(20));

    @Test
    void an_answer_that_says_the_message_will_follow_is_honest() {
        List<Told> history = List.of(acknowledged(12, true));
        assertThat(outage.check(history)).isEmpty();
        assertThat(outage.acceptedHonestly(history)).isOne();
    }

    @Test
    void an_answer_as_if_nothing_were_wrong_is_found() {
        assertThat(outage.check(List.of(acknowledged(12, false))))
                .containsExactly(new Violation.NotToldThatMessageFollows("MB-1"));
    }

    @Test
    void the_first_answers_cannot_know_yet() {
        assertThat(outage.check(List.of(acknowledged(2, false)))).isEmpty();
    }

    @Test
    void a_report_that_is_not_accepted_is_found() {
        assertThat(outage.check(List.of(new Unanswered("key-1", "503", START.plusSeconds(5)))))
                .containsExactly(new Violation.NotAccepted("key-1", "503"));
    }

    @Test
    void what_happens_after_the_return_is_no_part_of_it() {
        assertThat(outage.check(
                        List.of(acknowledged(21, false), new Unanswered("key-1", "503", START.plusSeconds(30)))))
                .isEmpty();
    }

    private static Told acknowledged(int second, boolean willFollow) {
        return new Acknowledged("key", "MB-1", willFollow, START.plusSeconds(second));
    }
}
