package uk.brum.binschedules.reminders.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told of a bin day.
 *
 * @param number how often that day was written about before: 0 = the reminder, then its corrections
 * @param facts what was said, as {@link BinDay#facts} has it
 * @param slots every planned collection that was ever named to them for that day
 */
public record Telling(LocalDate day, int number, String facts, Set<String> slots) {

    public Telling {
        slots = Set.copyOf(slots);
    }

    /** What is told now, after what was told before. */
    public static Telling next(@Nullable Telling before, BinDay now) {
        if (before == null || !before.day().equals(now.day())) {
            return new Telling(now.day(), 0, now.facts(), now.slots());
        }
        Set<String> slots = new TreeSet<>(now.slots());
        slots.addAll(before.slots());
        return new Telling(now.day(), before.number() + 1, now.facts(), slots);
    }

    public boolean correction() {
        return number > 0;
    }

    /** Names the email about it: nobody can be told the same thing twice. */
    public String noticeId(String reminderId) {
        return reminderId + "." + day + "." + number;
    }

    /** Whether one of these was named. */
    public boolean named(String slot) {
        return slots.contains(slot);
    }
}
