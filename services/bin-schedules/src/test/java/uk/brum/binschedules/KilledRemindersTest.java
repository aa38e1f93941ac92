package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import uk.brum.binschedules.reminders.application.Mortal;

/** Instances that die at every step of an evening: nobody is forgotten, and nobody is told the same thing twice. */
class KilledRemindersTest extends RemindersAtWork {

    /** An instance that dies keeps what it has taken for so long. */
    private static final Duration TAKEN_FOR = Duration.ofSeconds(61);

    @Autowired
    ApplicationContext service;

    @Test
    void an_instance_that_dies_after_any_write_of_an_evening_loses_nothing_and_tells_nothing_twice() {
        int writes = 0;
        boolean survived = false;
        while (!survived) {
            writes++;
            List<String> ids = remindersOf(List.of(aHome(), aHome(), aHome()));

            survived = new Mortal(service, writes).remindsToTheEnd();
            onceItsHandsAreFree();
            remind.remind();
            remind.remind();

            assertThat(ids).as("dead after write %d", writes).allSatisfy(id -> {
                assertThat(told(id)).hasSize(1);
                assertThat(notice(told(id).getFirst()).path("date").asString()).isEqualTo("2026-11-30");
            });
        }
        assertThat(writes)
                .as("one that takes all, and three that tell one each")
                .isGreaterThan(4);
    }

    @Test
    void an_instance_that_dies_while_it_corrects_corrects_each_once() {
        int writes = 0;
        boolean survived = false;
        while (!survived) {
            writes++;
            List<ImportedHome> homes = List.of(aHome(), aHome());
            List<String> ids = remindersOf(homes);
            remind.remind();
            homes.forEach(home -> skip(home, "2026-11-30", "Snow"));

            survived = new Mortal(service, writes).correctsToTheEnd();
            onceItsHandsAreFree();
            correct.correct();
            correct.correct();

            assertThat(ids)
                    .as("dead after write %d", writes)
                    .allSatisfy(id -> assertThat(told(id))
                            .extracting(event -> event.path("kind").asString())
                            .containsExactly("reminder", "correction"));
        }
        assertThat(writes).as("two that take, and two that tell").isGreaterThan(4);
    }

    @Test
    void who_was_told_by_an_instance_that_died_before_its_event_left_still_gets_the_email() {
        SmartLifecycle relay = service.getBean("outboxRelay", SmartLifecycle.class);
        String id = remindersOf(List.of(aHome())).getFirst();
        relay.stop();
        try {
            remind.remind();
            assertThat(about("reminder-due", id)).isEmpty();
            assertThat(database.getCollection("reminders")
                            .find(new Document("_id", id))
                            .first()
                            .getList("outbox", Document.class))
                    .hasSize(1);
        } finally {
            relay.start();
        }

        JsonNode event = told(id).getFirst();
        assertThat(told(id)).hasSize(1);
        assertThat(notice(event).path("date").asString()).isEqualTo("2026-11-30");
    }

    /** Somebody is reminded of each of these homes, and of nothing else, and it is the evening before. */
    private List<String> remindersOf(List<ImportedHome> homes) {
        nobody_is_reminded_yet();
        clock.set("2026-11-23T16:02:11Z");
        List<String> ids = new ArrayList<>();
        homes.forEach(home -> ids.add(reminder(home, "day-before-18:00", RESIDENT)));
        clock.set(EVENING_BEFORE);
        return ids;
    }

    private void onceItsHandsAreFree() {
        clock.set(Instant.parse(EVENING_BEFORE).plus(TAKEN_FOR).toString());
    }
}
