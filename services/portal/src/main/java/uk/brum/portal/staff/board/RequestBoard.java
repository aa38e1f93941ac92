package uk.brum.portal.staff.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What waits at service-requests, by team. */
@FeignClient(
        name = "service-requests",
        contextId = "requestBoard",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = RequestBoard.Away.class)
interface RequestBoard {

    @GetMapping("/api/requests/v1/desk/board")
    Counted board();

    /** All teams at a moment. */
    record Counted(Instant at, List<Team> teams) {}

    /** One team. */
    record Team(
            String team,
            long open,
            long unassigned,
            Instant oldest,
            long overdue,
            long dueToday,
            List<Ahead> ahead,
            long paused,
            long held) {}

    /** What comes due on a day. */
    record Ahead(LocalDate day, long due) {}

    /** Its part of the board says that it cannot be counted. */
    @Component("requestBoardAway")
    class Away extends Absent<RequestBoard> {
        Away() {
            super(RequestBoard.class);
        }
    }
}
