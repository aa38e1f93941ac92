package uk.brum.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CareTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final PersonId ASH = new PersonId("ash");
    private static final PersonId SAM = new PersonId("sam");
    private static final Adjustments LARGE_PRINT =
            new Adjustments("ur", Set.of(Adjustments.Need.LARGE_PRINT), Set.of(), null);

    @Test
    void keeps_who_changed_the_adjustments_and_what_they_said() {
        Care care = Care.NONE.adjusting(0, LARGE_PRINT, ASH, NOW).adjusting(1, Adjustments.NONE, SAM, NOW);

        assertThat(care.adjustments()).isEqualTo(Adjustments.NONE);
        assertThat(care.version()).isEqualTo(2);
        assertThat(care.changes())
                .containsExactly(
                        new Care.AdjustmentsChange(LARGE_PRINT, ASH, NOW),
                        new Care.AdjustmentsChange(Adjustments.NONE, SAM, NOW));
    }

    @Test
    void changes_nothing_twice_and_nothing_that_others_changed_meanwhile() {
        Care care = Care.NONE.adjusting(0, LARGE_PRINT, ASH, NOW);

        assertThat(care.adjusting(0, LARGE_PRINT, ASH, NOW)).isEqualTo(care);
        assertThatThrownBy(() -> care.adjusting(0, Adjustments.NONE, SAM, NOW))
                .isInstanceOf(PersonRefused.ChangedMeanwhile.class);
    }

    @Test
    void keeps_the_last_fifty_changes() {
        Care care = Care.NONE;
        for (int i = 0; i < 60; i++) {
            care = care.adjusting(i, i % 2 == 0 ? LARGE_PRINT : Adjustments.NONE, ASH, NOW.plusSeconds(i));
        }

        assertThat(care.changes()).hasSize(50);
        assertThat(care.changes().getFirst().at()).isEqualTo(NOW.plusSeconds(10));
        assertThat(care.version()).isEqualTo(60);
    }

    @Test
    void writes_a_note_once_under_its_id() {
        Care care = Care.NONE.noting(note("1", "Hard of hearing"));

        assertThat(care.noting(note("1", "Hard of hearing"))).isEqualTo(care);
        assertThatThrownBy(() -> care.noting(note("1", "Another"))).isInstanceOf(PersonRefused.ChangedMeanwhile.class);
    }

    @Test
    void keeps_a_withdrawn_note_below_those_in_force() {
        Care care = Care.NONE
                .noting(note("1", "one"))
                .noting(note("2", "two"))
                .withdrawing("2", SAM, NOW)
                .noting(note("3", "three"));

        assertThat(care.notes()).extracting(Note::id).containsExactly("3", "1", "2");
        assertThat(care.notes().getLast().withdrawn()).isEqualTo(new Note.Withdrawal(SAM, NOW));
        assertThat(care.withdrawing("2", ASH, NOW.plusSeconds(1))).isEqualTo(care);
        assertThatThrownBy(() -> care.withdrawing("9", SAM, NOW)).isInstanceOf(PersonRefused.UnknownNote.class);
    }

    @Test
    void takes_twenty_notes_in_force_and_remembers_fifty_withdrawn() {
        Care care = Care.NONE;
        for (int i = 0; i < 60; i++) {
            care = care.noting(note("w" + i, "over")).withdrawing("w" + i, ASH, NOW);
        }
        for (int i = 0; i < 20; i++) {
            care = care.noting(note("n" + i, "in force"));
        }
        Care full = care;

        assertThat(full.notes()).hasSize(70);
        assertThat(full.note("w9")).isEmpty();
        assertThat(full.note("w10")).isPresent();
        assertThatThrownBy(() -> full.noting(note("n20", "one too many")))
                .isInstanceOf(PersonRefused.TooManyNotes.class);
    }

    @Test
    void says_nothing_of_anybody_in_a_log() {
        Care care = Care.NONE.noting(note("1", "Hard of hearing")).adjusting(0, LARGE_PRINT, ASH, NOW);

        assertThat(care.toString()).doesNotContain("Hard of hearing", "LARGE_PRINT");
    }

    private static Note note(String id, String text) {
        return new Note(id, text, ASH, NOW, null);
    }
}
