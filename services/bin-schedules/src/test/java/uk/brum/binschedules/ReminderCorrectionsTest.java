package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reminder says of a day that is not as usual, and what happens when it changes afterwards. */
class ReminderCorrectionsTest extends RemindersAtWork {

    @Test
    void says_on_the_usual_day_that_nobody_comes_and_reminds_again_of_the_other_day() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        move(home, "2026-11-30", "2026-12-02", "St Andrew’s Day is a holiday.");

        clock.set(EVENING_BEFORE);
        remind.remind();
        JsonNode usualDay = notice(told(id).getFirst());
        assertThat(usualDay.path("collected")).isEmpty();
        assertThat(usualDay.path("notCollected").get(0).path("newDate").asString())
                .isEqualTo("2026-12-02");
        assertThat(usualDay.path("notCollected").get(0).path("reason").asString())
                .isEqualTo("St Andrew’s Day is a holiday.");

        clock.set("2026-12-01T18:00:00Z");
        remind.remind();
        JsonNode otherDay = notice(told(id).getLast());
        assertThat(otherDay.path("kind").asString()).isEqualTo("reminder");
        assertThat(otherDay.path("collected").get(0).path("plannedFor").asString())
                .isEqualTo("2026-11-30");
    }

    @Test
    void names_a_disruption_that_is_known_and_corrects_nobody_for_polished_words() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        disrupt(home, "Ice may keep crews away.");
        clock.set(EVENING_BEFORE);
        remind.remind();
        assertThat(notice(told(id).getFirst()).path("disruptions").get(0).asString())
                .isEqualTo("Ice may keep crews away.");

        disrupt(home, "Ice may keep our crews away.");
        correct.correct();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void writes_again_once_when_a_disruption_comes_and_once_when_it_goes() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();
        correct.correct();
        assertThat(told(id)).hasSize(1);

        disrupt(home, "Crews are on strike.");
        correct.correct();
        correct.correct();
        JsonNode came = told(id).getLast();
        assertThat(told(id)).hasSize(2);
        assertThat(came.path("kind").asString()).isEqualTo("correction");
        assertThat(notice(came).path("disruptions").get(0).asString()).isEqualTo("Crews are on strike.");

        clock.set("2026-11-30T08:00:00Z");
        delete("/disruptions/ice-" + home.uprn(), SUPERVISOR);
        correct.correct();

        JsonNode went = notice(told(id).getLast());
        assertThat(told(id)).hasSize(3);
        assertThat(went.path("day").asString()).isEqualTo("today");
        assertThat(went.path("disruptions")).isEmpty();
        assertThat(get("/reminder-notices/" + came.path("noticeId").asString(), NOTIFICATIONS)
                        .status())
                .as("a newer one says all that it would")
                .isEqualTo(404);
    }

    @Test
    void says_that_what_was_announced_is_cancelled() {
        ImportedHome home = aHome();
        String id = reminder(home, "same-day-07:00", RESIDENT);
        clock.set("2026-11-30T07:00:00Z");
        remind.remind();

        skip(home, "2026-11-30", "Snow.");
        correct.correct();

        JsonNode correction = notice(told(id).getLast());
        assertThat(correction.path("collected")).isEmpty();
        assertThat(correction.path("notCollected").get(0).path("newDate").asString())
                .isEqualTo("2026-12-07");
    }

    @Test
    void says_that_a_collection_which_was_moved_here_is_moved_away_again() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        move(home, "2026-11-30", "2026-12-02", "Snow.");
        clock.set("2026-12-01T18:00:00Z");
        remind.remind();
        assertThat(notice(told(id).getFirst()).path("collected")).hasSize(1);

        move(home, "2026-11-30", "2026-12-03", "More snow.");
        correct.correct();

        JsonNode correction = notice(told(id).getLast());
        assertThat(correction.path("collected")).isEmpty();
        assertThat(correction.path("notCollected").get(0).path("newDate").asString())
                .isEqualTo("2026-12-03");
    }

    @Test
    void corrects_nothing_in_the_evening_of_the_day() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();

        clock.set("2026-11-30T18:00:00Z");
        skip(home, "2026-11-30", "The vehicle broke down.");
        correct.correct();

        assertThat(told(id)).hasSize(1);
    }

    @Test
    void corrects_nobody_for_a_choice_of_their_own() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();

        putJson("/reminders/" + id, RESIDENT, "{\"when\":\"day-before-18:00\",\"streams\":[\"food\"]}");
        correct.correct();

        assertThat(told(id)).hasSize(1);
    }

    private void disrupt(ImportedHome home, String message) {
        assertThat(putJson("/disruptions/ice-" + home.uprn(), SUPERVISOR, """
                                {"scope":"round:%s","streams":["residual"],"from":"2026-11-30","to":"2026-11-30",
                                 "message":"%s","reportingOpen":true,"clockPaused":false}
                                """.formatted(home.round(), message))
                        .status())
                .isEqualTo(200);
    }
}
