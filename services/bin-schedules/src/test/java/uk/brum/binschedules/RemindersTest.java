package uk.brum.binschedules;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.reminders.domain.Reminders;

/** Who is reminded of what, when, and how often: once. */
class RemindersTest extends RemindersAtWork {

    @Autowired
    Reminders reminders;

    @Autowired
    BetweenWrites between;

    @Test
    void reminds_the_evening_before_and_not_a_second_earlier() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);

        clock.set("2026-11-29T17:59:59Z");
        remind.remind();
        assertThat(told(id)).isEmpty();
        clock.set(EVENING_BEFORE);
        remind.remind();

        JsonNode event = told(id).getFirst();
        assertThat(event.path("kind").asString()).isEqualTo("reminder");
        assertThat(event.path("personId").asString()).isEqualTo("person-1");
        JsonNode notice = notice(event);
        assertThat(notice.path("day").asString()).isEqualTo("tomorrow");
        assertThat(notice.path("date").asString()).isEqualTo("2026-11-30");
        assertThat(notice.path("collected").get(0).path("container").asString())
                .isEqualTo("Wheelie bin with a grey lid");
        assertThat(notice.path("notCollected")).isEmpty();
    }

    @Test
    void reminds_once_however_many_instances_look_at_once_and_again() throws Exception {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(_ -> reminder(aHome(), "day-before-20:00", NEIGHBOUR))
                .toList();
        clock.set("2026-11-29T20:00:00Z");

        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            Callable<Integer> look = remind::remind;
            for (Future<Integer> told : instances.invokeAll(List.of(look, look, look, look))) {
                assertThat(told).succeedsWithin(ofSeconds(20));
            }
        }
        clock.set("2026-11-29T20:02:00Z");
        remind.remind();

        assertThat(ids).allSatisfy(id -> assertThat(told(id)).hasSize(1));
    }

    @Test
    void reminds_once_whom_another_instance_reminds_between_finding_and_taking_them() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);

        between.beforeMyNextWrite(() -> assertThat(remind.remind()).isEqualTo(1));
        assertThat(remind.remind()).isZero();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void goes_on_where_an_instance_died_with_its_hands_full() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        Reminder untold = reminders.find(id).orElseThrow();
        List<CalendarKey> calendar = List.of(untold.calendar());
        assertThat(reminders.takeUntold(
                        ReminderTime.SIX_THE_DAY_BEFORE, LocalDate.parse("2026-11-30"), calendar, clock.instant(), 10))
                .hasSize(1);

        remind.remind();
        assertThat(told(id)).as("somebody else has it").isEmpty();
        clock.set("2026-11-29T18:01:01Z");
        remind.remind();
        remind.remind();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void makes_up_after_downtime_for_what_still_helps_and_says_today() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);

        clock.set("2026-11-30T09:59:00Z");
        remind.remind();

        assertThat(notice(told(id).getFirst()).path("day").asString()).isEqualTo("today");
    }

    @Test
    void says_nothing_any_more_when_the_crews_have_nearly_been() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        String other = reminder(aHome(), "same-day-07:00", NEIGHBOUR);

        clock.set("2026-11-30T10:00:00Z");
        remind.remind();

        assertThat(told(id)).isEmpty();
        assertThat(told(other)).isEmpty();
    }

    @Test
    void writes_no_letter_that_comes_too_late() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();
        String path =
                "/reminder-notices/" + told(id).getFirst().path("noticeId").asString();
        assertThat(get(path, NOTIFICATIONS).status()).isEqualTo(200);

        clock.set("2026-11-30T10:00:00Z");

        assertThat(get(path, NOTIFICATIONS).problem()).isEqualTo("reminder-unknown");
    }

    @Test
    void does_not_remind_of_a_day_that_was_due_before_somebody_asked() {
        clock.set("2026-11-29T19:00:00Z");
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        remind.remind();
        assertThat(told(id)).isEmpty();

        clock.set("2026-12-06T18:00:00Z");
        remind.remind();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void is_not_told_twice_of_a_day_by_changing_the_time() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();

        assertThat(putJson("/reminders/" + id, RESIDENT, "{\"when\":\"same-day-07:00\"}")
                        .json()
                        .path("when")
                        .asString())
                .isEqualTo("same-day-07:00");
        clock.set("2026-11-30T07:00:00Z");
        remind.remind();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void is_not_told_twice_of_a_day_by_stopping_and_asking_for_a_later_time() {
        ImportedHome home = aHome();
        String first = reminder(home, "day-before-16:00", RESIDENT);
        clock.set("2026-11-29T16:00:00Z");
        remind.remind();
        assertThat(told(first)).hasSize(1);

        clock.set("2026-11-29T17:00:00Z");
        assertThat(delete("/reminders/" + first, RESIDENT).status()).isEqualTo(204);
        String second = reminder(home, "day-before-20:00", RESIDENT);
        clock.set("2026-11-29T20:00:00Z");
        remind.remind();
        assertThat(told(second)).isEmpty();

        skip(home, "2026-11-30", "Snow");
        correct.correct();
        assertThat(told(second).getFirst().path("kind").asString()).isEqualTo("correction");
        clock.set("2026-12-06T20:00:00Z");
        remind.remind();
        assertThat(told(second)).hasSize(2);
    }

    @Test
    void who_stopped_before_anything_was_told_is_reminded_when_they_ask_again() {
        ImportedHome home = aHome();
        String first = reminder(home, "day-before-16:00", RESIDENT);
        clock.set("2026-11-29T15:00:00Z");
        delete("/reminders/" + first, RESIDENT);

        String second = reminder(home, "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();

        assertThat(told(second)).hasSize(1);
    }

    @Test
    void reminds_of_chosen_bins_alone() {
        ImportedHome home = aHome();
        String id = post("/reminders", RESIDENT, wanted(home, "day-before-18:00", ",\"streams\":[\"food\"]"))
                .json()
                .path("id")
                .asString();
        clock.set(EVENING_BEFORE);
        remind.remind();
        assertThat(told(id)).isEmpty();

        putJson("/reminders/" + id, RESIDENT, "{\"when\":\"day-before-18:00\",\"streams\":[\"food\",\"residual\"]}");
        clock.set("2026-12-06T18:00:00Z");
        remind.remind();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void follows_a_home_to_its_new_plan() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        importRows(
                "rounds",
                "round_id,stream,weekday,frequency,anchor_date,depot,crew\nFOOD-THU-" + home.uprn()
                        + ",food,Thursday,weekly,2026-06-04,Lifford,Crew 8\n");
        importRows(
                "properties",
                "uprn,postcode,ward_code,usrn,stream,round_id,container_type,container_colour,container_size,"
                        + "valid_from,valid_to\n" + home.uprn() + "," + home.postcode()
                        + ",E05011154,99000001,food,FOOD-THU-" + home.uprn() + ",kerbside-caddy,,23L,2026-06-01,\n");

        clock.set("2026-11-25T18:00:00Z");
        remind.remind();

        assertThat(notice(told(id).getFirst())
                        .path("collected")
                        .get(0)
                        .path("stream")
                        .asString())
                .isEqualTo("food");
    }

    @Test
    void reminds_the_others_when_one_address_cannot_be_opened() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        database.getCollection("reminders")
                .insertOne(
                        new Document(database.getCollection("reminders").find().first())
                                .append("_id", "f0220000-0000-4000-8000-000000000001")
                                .append("stopToken", "0".repeat(32))
                                .append("subscriber", "somebody else")
                                .append("email", new Binary(new byte[] {1, 2, 3}))
                                .append("idem", new Document("key", "another")));
        clock.set(EVENING_BEFORE);

        assertThat(remind.remind()).isEqualTo(2);

        assertThat(told(id)).hasSize(1);
    }
}
