package uk.brum.servicerequests.desk.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.Board;
import uk.brum.servicerequests.desk.domain.TeamBoard;
import uk.brum.servicerequests.requests.application.Time;

/** What supervisors see of all queues: how much waits, since when, and what must be done in the next five working days. */
@Service
public class CountForBoard {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_AHEAD = 5;

    private final Board board;
    private final Time time;

    CountForBoard(Board board, Time time) {
        this.board = board;
        this.time = time;
    }

    /** The teams as they stand at a moment. */
    public record Counted(Instant at, List<TeamBoard> teams) {}

    public Counted count() {
        Instant now = time.now();
        LocalDate today = now.atZone(LONDON).toLocalDate();
        List<Board.End> ends = new ArrayList<>();
        LocalDate day = today;
        while (ends.size() < DAYS_AHEAD) {
            day = day.plusDays(1);
            if (time.workingDays().isWorkingDay(day)) {
                ends.add(new Board.End(day, endOf(day)));
            }
        }
        return new Counted(now, board.at(now, endOf(today), ends));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
