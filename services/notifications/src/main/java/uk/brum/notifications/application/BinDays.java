package uk.brum.notifications.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bin-schedules says of a bin day when a letter about it is written. */
public interface BinDays {

    /**
     * One person is to be told of one bin day of one home.
     *
     * @param personId whom to write to when they have an account; otherwise {@code email}
     * @param home first line of its address; null when it cannot be had now
     * @param today whether the day is today; otherwise it is tomorrow
     * @param when when the person wants to be reminded, for example {@code day-before-18:00}
     * @param notCollected what is usually collected on that day, or was announced for it
     * @param disruptions what may keep crews away
     * @param stopLink stops these letters with one click of the mail program
     * @param stopPage where the person is asked whether to stop them
     */
    record Notice(
            @Nullable String personId,
            @Nullable String email,
            String uprn,
            @Nullable String home,
            LocalDate date,
            boolean today,
            String when,
            List<Bin> collected,
            List<Bin> notCollected,
            List<String> disruptions,
            String stopLink,
            String stopPage) {}

    /**
     * One bin.
     *
     * @param plannedFor its usual day, when it was moved to this one
     * @param newDate when it is collected instead; null when it is collected, or nobody knows
     * @param reason why it was moved or cancelled
     * @param sacks extra ones that are taken with it; 0 = none
     */
    record Bin(
            String stream,
            String streamName,
            String container,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate newDate,
            @Nullable String reason,
            int sacks) {}

    /** An address that is to be asked whether it wants reminders. */
    record Question(String email, String when, @Nullable String home, String link, Instant expiresAt) {}

    /**
     * @throws Details.Gone when nobody is to be told of it any more
     * @throws Details.Unreachable when bin-schedules does not answer
     */
    Notice notice(String noticeId);

    /**
     * @throws Details.Gone when the link was used or has run out
     * @throws Details.Unreachable when bin-schedules does not answer
     */
    Question question(String reminderId);
}
