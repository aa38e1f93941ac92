package uk.brum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.chaos.RunBuilder.slot;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge that finds nothing proves nothing: each of these bugs is planted in an otherwise perfect run. */
class CheckerTest {

    private final RunBuilder run = RunBuilder.aPerfectRunOf(3);

    @Test
    void finds_nothing_wrong_with_a_perfect_run() {
        assertThat(run.check()).isEmpty();
    }

    @Test
    void a_client_that_had_to_ask_again_is_no_fault() {
        run.unanswered("key-2").acknowledgedAgain("key-2", "MB-0000-0002");
        assertThat(run.check()).isEmpty();
    }

    @Test
    void the_same_mail_delivered_again_is_counted_apart_and_is_no_fault() {
        run.deliveredAgain("MB-0000-0002");
        assertThat(run.check()).isEmpty();
        assertThat(run.observed().repeatedDeliveries()).isOne();
    }

    @Test
    void planted_bug_1_acknowledged_before_it_was_written() {
        run.forgets("MB-0000-0002").withoutMail("MB-0000-0002");
        assertThat(run.check()).containsExactly(new Violation.AcknowledgedAndLost("key-2", "MB-0000-0002"));
    }

    @Test
    void planted_bug_2_the_event_is_lost_on_its_way() {
        run.withoutMail("MB-0000-0003");
        assertThat(run.check()).containsExactly(new Violation.NeverTold("MB-0000-0003"));
    }

    @Test
    void planted_bug_3_an_event_that_came_twice_is_told_twice() {
        run.mail("another-mail", "MB-0000-0001");
        assertThat(run.check()).containsExactly(new Violation.ToldTwice("MB-0000-0001", 2));
    }

    @Test
    void planted_bug_4_a_client_that_asks_again_gets_another_reference() {
        run.acknowledgedAgain("key-1", "MB-0000-0009")
                .stores("MB-0000-0009", slot(1))
                .mail("mail-9", "MB-0000-0009");
        assertThat(run.check())
                .containsExactly(new Violation.SeveralReferences("key-1", List.of("MB-0000-0001", "MB-0000-0009")));
    }

    @Test
    void planted_bug_5_an_email_tells_of_a_report_that_was_never_stored() {
        run.mail("mail-8", "MB-0000-0008");
        assertThat(run.check()).containsExactly(new Violation.GhostMail("MB-0000-0008"));
    }

    @Test
    void planted_bug_6_an_event_stays_in_the_outbox_for_ever() {
        run.left("outbox of bin-schedules.missedCollections", 1);
        assertThat(run.check())
                .containsExactly(new Violation.LeftBehind("outbox of bin-schedules.missedCollections", 1));
    }

    @Test
    void a_report_stored_twice_is_found_though_the_client_saw_one_reference() {
        run.stores("MB-0000-0009", slot(1)).mail("mail-9", "MB-0000-0009");
        assertThat(run.check())
                .containsExactly(new Violation.SeveralReferences("key-1", List.of("MB-0000-0001", "MB-0000-0009")));
    }

    @Test
    void a_report_that_nobody_made_is_found() {
        run.stores("MB-0000-0009", slot(9)).mail("mail-9", "MB-0000-0009");
        assertThat(run.check()).containsExactly(new Violation.NeverAttempted("MB-0000-0009", slot(9)));
    }

    @Test
    void a_report_stored_for_another_home_is_found() {
        run.stores("MB-0000-0001", slot(2));
        assertThat(run.check()).contains(new Violation.StoredOtherwise("MB-0000-0001", slot(1), slot(2)));
    }

    @Test
    void a_key_that_is_refused_when_it_is_tried_again_is_found() {
        run.attempted("key-4", slot(4)).unanswered("key-4").refused("key-4", 409, "This has been reported already");
        assertThat(run.check())
                .containsExactly(new Violation.NeverSucceeded("key-4", "409 This has been reported already"));
    }

    @Test
    void a_parked_event_is_found() {
        run.left("notifications.from.bin-schedules.parked", 2);
        assertThat(run.check()).containsExactly(new Violation.LeftBehind("notifications.from.bin-schedules.parked", 2));
    }
}
