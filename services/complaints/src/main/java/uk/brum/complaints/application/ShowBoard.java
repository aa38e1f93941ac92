package uk.brum.complaints.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Board;
import uk.brum.complaints.domain.Status;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.WorkingDays;

/** Counts how complaints stand now. */
@Service
public class ShowBoard {

    private static final int WORKING_DAYS_AHEAD = 5;

    private final Boards boards;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ShowBoard(Boards boards, WorkingCalendar calendar, Clock clock) {
        this.boards = boards;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The board for this supervisor. */
    public Board show(String viewer) {
        Instant now = clock.instant();
        LocalDate today = London.day(now);
        Count count = new Count(now);
        boards.each(viewer, count::add);
        Instant monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(Clockwork.LONDON)
                .toInstant();
        return new Board(
                count.open,
                count.unacknowledged,
                count.unassigned,
                count.late,
                boards.breachesSince(viewer, monday),
                boards.lettersToPost(viewer),
                count.oldest,
                count.days(today, calendar.days()),
                count.desks.values().stream()
                        .sorted(Comparator.comparingInt(Board.Desk::late)
                                .thenComparingInt(Board.Desk::open)
                                .reversed()
                                .thenComparing(Board.Desk::handler))
                        .toList());
    }

    /** Counts one complaint after another. */
    private static final class Count {

        private final Instant now;
        private final Map<LocalDate, Integer> due = new HashMap<>();
        private final Map<String, Board.Desk> desks = new HashMap<>();
        private int open;
        private int unacknowledged;
        private int unassigned;
        private int late;
        private Board.@org.jspecify.annotations.Nullable Oldest oldest;

        Count(Instant now) {
            this.now = now;
        }

        void add(Boards.Open one) {
            Instant end = one.due();
            String handler = one.handler();
            int over = end != null && now.isAfter(end) ? 1 : 0;
            open++;
            late += over;
            unacknowledged += one.status() == Status.INVESTIGATING ? 0 : 1;
            if (handler == null) {
                unassigned++;
            } else {
                desks.merge(
                        handler,
                        new Board.Desk(handler, 1, over),
                        (desk, more) -> new Board.Desk(handler, desk.open() + 1, desk.late() + over));
            }
            if (end != null) {
                due.merge(London.day(end), 1, Integer::sum);
            }
            if (oldest == null || one.receivedAt().isBefore(oldest.receivedAt())) {
                oldest = new Board.Oldest(one.reference(), one.receivedAt());
            }
        }

        List<Board.DueOn> days(LocalDate today, WorkingDays calendar) {
            return today.datesUntil(calendar.after(today, WORKING_DAYS_AHEAD).plusDays(1))
                    .filter(day -> calendar.isWorkingDay(day) || due.containsKey(day))
                    .map(day -> new Board.DueOn(day, due.getOrDefault(day, 0)))
                    .toList();
        }
    }
}
