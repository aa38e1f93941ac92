package uk.brum.binschedules.reminders.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.binschedules.schedules.web.Asked;
import uk.brum.binschedules.schedules.web.Words;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Reminders as the API reads and writes them. */
final class ReminderViews {

    private static final int MOST_STREAMS = 6;
    private static final String STREAMS_MESSAGE = "Choose between one and six kinds of bin, or leave this out for all";

    private ReminderViews() {}

    /** @param email of somebody without an account; whoever is signed in is written to at the account's address */
    record ReminderRequest(
            @NotNull(message = "Say which home this is about")
            @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE)
            String uprn,

            @NotNull(message = "Say when to remind you") String when,

            @Nullable @Size(min = 1, max = MOST_STREAMS, message = STREAMS_MESSAGE)
            List<@NotNull(message = "Name a kind of bin") String> streams,

            @Nullable
            @Email(message = "Enter an email address like name@example.com")
            @Size(min = 3, max = 254, message = "Use between 3 and 254 characters")
            String email) {

        Choice choice() {
            return ReminderViews.choice(when, streams);
        }
    }

    /** What somebody chooses instead. */
    record ReminderChoice(
            @NotNull(message = "Say when to remind you") String when,

            @Nullable @Size(min = 1, max = MOST_STREAMS, message = STREAMS_MESSAGE)
            List<@NotNull(message = "Name a kind of bin") String> streams) {

        Choice choice() {
            return ReminderViews.choice(when, streams);
        }
    }

    /**
     * A reminder.
     *
     * @param id only for its owner
     * @param streams null = all
     */
    record ReminderView(
            @Nullable String id,
            String uprn,
            String when,
            @Nullable List<String> streams,
            String state,
            @Nullable Instant since) {

        static ReminderView of(Reminder reminder) {
            return view(reminder, reminder.id(), "active", reminder.since());
        }

        /** For whoever holds the link of an email. */
        static ReminderView confirmed(Reminder reminder) {
            return view(reminder, null, "active", reminder.since());
        }

        /** Says the same whoever asks, however often. */
        static ReminderView asked(Reminder reminder) {
            return view(reminder, null, "confirm-by-email", null);
        }

        private static ReminderView view(
                Reminder reminder, @Nullable String id, String state, @Nullable Instant since) {
            Choice choice = reminder.choice();
            List<String> streams =
                    choice.inOrder().stream().map(WasteStream::code).toList();
            return new ReminderView(
                    id,
                    reminder.uprn().toString(),
                    choice.when().code(),
                    streams.isEmpty() ? null : streams,
                    state,
                    since);
        }
    }

    record ReminderList(List<ReminderView> items) {}

    private static Choice choice(String when, @Nullable List<String> streams) {
        ReminderTime time = ReminderTime.of(when)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblems.INVALID,
                        "Choose when to be reminded: 4pm, 6pm or 8pm the day before, or 6am or 7am on the day."));
        return new Choice(
                time,
                streams == null ? Set.of() : streams.stream().map(Words::stream).collect(Collectors.toSet()));
    }
}
