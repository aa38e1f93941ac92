package uk.brum.starter.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> entered = new CopyOnWriteArrayList<>();

    @AfterEach
    void everybody_goes_home() {
        people.shutdownNow();
    }

    @Test
    void lets_in_as_many_as_there_are_places_and_has_the_next_wait() {
        Door door = new Door(2, 10, PATIENT);

        assertThat(door.enter(false)).isTrue();
        assertThat(door.enter(false)).isTrue();
        comes(door, "third", false);
        assertThat(entered).isEmpty();

        door.leave();
        await().untilAsserted(() -> assertThat(entered).containsExactly("third"));
        assertThat(door.waiting()).isZero();
    }

    @Test
    void those_who_wait_come_in_in_their_order() {
        Door door = full(10);
        List.of("first", "second", "third").forEach(name -> comes(door, name, false));

        for (int inside = 1; inside <= 3; inside++) {
            door.leave();
            int now = inside;
            await().until(() -> entered.size() == now);
        }
        assertThat(entered).containsExactly("first", "second", "third");
    }

    @Test
    void what_was_begun_is_finished_before_something_new_is_begun() {
        Door door = full(10);
        comes(door, "new report", true);
        comes(door, "its assignment", false);

        door.leave();
        await().until(() -> entered.size() == 1);
        door.leave();
        await().until(() -> entered.size() == 2);
        assertThat(entered).containsExactly("its assignment", "new report");
    }

    @Test
    void turns_away_at_once_when_too_many_wait_already() {
        Door door = full(1);
        comes(door, "waits", false);

        assertThat(door.enter(false)).isFalse();
        assertThat(door.waiting()).isEqualTo(1);
        assertThat(door.turnedAway()).isEqualTo(1);
    }

    @Test
    void whoever_waited_long_enough_is_turned_away_and_nobody_works_for_them() throws Exception {
        Door door = new Door(1, 10, Duration.ofMillis(1));
        assertThat(door.enter(false)).isTrue();

        Future<Boolean> late = people.submit(() -> door.enter(false));
        assertThat(late.get()).isFalse();
        assertThat(door.turnedAway()).isEqualTo(1);

        door.leave();
        assertThat(door.free()).isEqualTo(1);
        assertThat(door.enter(false)).isTrue();
    }

    @Test
    void an_interrupted_one_takes_no_place_with_them() {
        Door door = full(10);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<Boolean> interrupted = people.submit(() -> {
            thread.set(Thread.currentThread());
            return door.enter(false);
        });
        await().until(() -> door.waiting() == 1);

        thread.get().interrupt();
        await().until(interrupted::isDone);
        assertThat(interrupted.resultNow()).isFalse();
        door.leave();
        assertThat(door.free()).isEqualTo(1);
    }

    @Test
    void never_more_are_inside_than_there_are_places_and_none_is_lost() throws Exception {
        Door door = new Door(3, 1_000, Duration.ofMillis(20));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new CopyOnWriteArrayList<>();
        for (int person = 0; person < 2_000; person++) {
            boolean begins = person % 2 == 0;
            all.add(people.submit(() -> {
                if (door.enter(begins)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    door.leave();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(door.waiting()).isZero();
        assertThat(door.free()).isEqualTo(3);
    }

    /** One place, taken. */
    private static Door full(int waitingRoom) {
        Door door = new Door(1, waitingRoom, PATIENT);
        assertThat(door.enter(false)).isTrue();
        return door;
    }

    private void comes(Door door, String name, boolean begins) {
        int before = door.waiting();
        people.submit(() -> {
            if (door.enter(begins)) {
                entered.add(name);
            }
        });
        await().until(() -> door.waiting() == before + 1);
    }
}
