package uk.brum.binschedules.reminders.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told of a home by a reminder that they stopped since. Kept until the bin day is over, so that who asks
 * again is not told of the same day a second time, and still hears when it was wrong.
 *
 * @param choice what they had chosen then
 */
public record Told(Choice choice, Telling telling) {

    /** The later of these days: the bin days up to it are done with. */
    public LocalDate orLater(LocalDate day) {
        return telling.day().isAfter(day) ? telling.day() : day;
    }

    /** What is to be corrected for who chose this now; null when other bins were told of. */
    public @Nullable Telling toCorrect(Choice now) {
        return choice.streams().equals(now.streams()) ? telling : null;
    }
}
