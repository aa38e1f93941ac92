package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.complaints.application.Leases;
import uk.brum.complaints.application.WorkingCalendar;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;
import uk.brum.testing.Checkout;

/** Clocks that nobody touches. */
class ClocksTest extends RunningComplaints {

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Leases leases;

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void tells_before_and_at_the_end_of_a_clock_once_however_many_look() throws Exception {
        String reference = received("");
        clock.set("2026-11-27T10:00:00Z");
        everybodyLooks();
        clock.set("2026-12-01T00:00:00Z");
        everybodyLooks();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !told("clock-breached", reference).isEmpty());
        assertThat(told("clock-at-risk", reference)).hasSize(1);
        assertThat(told("clock-breached", reference)).hasSize(1);
        assertThat(staffSees(reference).at("/staff/clocks/0/late").asBoolean()).isTrue();
        put(reference, "/withdrawal", AMINA, "{\"reason\":\"Too late.\"}");
    }

    @Test
    void counts_again_when_a_bank_holiday_becomes_known_and_keeps_the_old_date() {
        String reference = received("");
        holidays(
                "{\"holidays\":[{\"date\":\"2026-11-26\",\"name\":\"A day of mourning\"},"
                        + "{\"date\":\"2026-12-25\",\"name\":\"Christmas Day\"},{\"date\":\"2026-12-28\",\"name\":\"Boxing Day\"}]}");

        JsonNode moved = get("/complaints/" + reference, AMINA).ok().json().path("clock");
        assertThat(moved.path("due").asString()).isEqualTo("2026-12-01");
        assertThat(moved.path("explanation").asString()).contains("A day of mourning");
        assertThat(moved.at("/earlier/0/due").asString()).isEqualTo("2026-11-30");
        assertThat(moved.at("/earlier/0/why").asString()).isEqualTo("calendar");

        holidays("{\"holidays\":[{\"date\":\"2026-12-25\",\"name\":\"Christmas Day\"},"
                + "{\"date\":\"2026-12-28\",\"name\":\"Boxing Day\"}]}");
        JsonNode back = get("/complaints/" + reference, AMINA).ok().json().path("clock");
        assertThat(back.path("due").asString()).isEqualTo("2026-11-30");
        assertThat(back.path("earlier")).hasSize(2);
    }

    @Test
    void reads_the_calendar_as_bin_schedules_promises_to_tell_it() throws IOException {
        assertThat(subscriptions.types())
                .containsExactlyInAnyOrder(
                        "brum.bin-schedules.holidays-changed.v1", "brum.notifications.message-failed.v1");
        byte[] example =
                Files.readAllBytes(Checkout.path("contracts/events/bin-schedules/holidays-changed.v1.example.json"));

        subscriptions.deliver(Event.read(example, JsonMapper.shared()));
        assertThat(calendar.days().isWorkingDay(LocalDate.of(2026, 12, 28))).isFalse();
    }

    @Test
    void parks_a_calendar_that_says_nothing() {
        assertThatExceptionOfType(UnprocessableEvent.class).isThrownBy(() -> holidays("{\"holidays\":[]}"));
        assertThatExceptionOfType(UnprocessableEvent.class)
                .isThrownBy(() -> holidays("{\"holidays\":[{\"date\":\"Easter\",\"name\":\"E\"}]}"));
    }

    @Test
    void lets_one_of_many_sweep_and_another_when_it_is_gone() throws Exception {
        String name = "sweep-" + System.nanoTime();
        List<Boolean> taken = atOnce(8, () -> leases.take(name, Duration.ofMinutes(5)));
        assertThat(taken).containsOnlyOnce(true);

        clock.forward(Duration.ofMinutes(6));
        assertThat(leases.take(name, Duration.ofMinutes(5))).isTrue();
    }

    private void everybodyLooks() throws Exception {
        atOnce(4, watch::sweep);
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(times)) {
            List<Future<T>> started =
                    IntStream.range(0, times).mapToObj(i -> all.submit(what)).toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : started) {
                results.add(one.get());
            }
            return results;
        }
    }

    private void holidays(String data) {
        subscriptions.deliver(new Event(
                "e1",
                "brum.bin-schedules.holidays-changed.v1",
                "holidays",
                1,
                clock.instant(),
                JsonMapper.shared().readTree(data)));
    }

    private List<JsonNode> told(String event, String reference) {
        return StreamSupport.stream(
                        events.published("brum.complaints." + event + ".v1").spliterator(), false)
                .filter(one -> one.path("subject").asString().equals(reference))
                .toList();
    }
}
