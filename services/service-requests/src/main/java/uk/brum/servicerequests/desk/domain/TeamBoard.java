package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the open requests of one team stand at a moment. A request whose clock stands still is neither overdue nor due.
 *
 * @param oldest when the request that waits longest was submitted
 * @param ahead those that come due on the working days after today, a day that is none counted with the next that is one
 * @param held out of public sight, perhaps until a person has looked
 */
public record TeamBoard(
        String team,
        long open,
        long unassigned,
        Instant oldest,
        long overdue,
        long dueToday,
        List<DayAhead> ahead,
        long paused,
        long held) {

    public TeamBoard {
        ahead = List.copyOf(ahead);
    }

    /** A working day in Birmingham, and how many requests must be done by its end. */
    public record DayAhead(LocalDate day, long due) {}
}
