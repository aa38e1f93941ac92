package uk.brum.portal.staff.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** How complaints stand now. */
@FeignClient(
        name = "complaints",
        contextId = "complaintBoard",
        url = "${brum.urls.complaints}",
        configuration = CallerToken.class,
        fallbackFactory = ComplaintBoard.Away.class)
interface ComplaintBoard {

    @GetMapping("/api/complaints/v1/board")
    Counted board();

    /** The figures. */
    record Counted(
            int open,
            int unacknowledged,
            int unassigned,
            int late,
            int breachesThisWeek,
            int lettersToPost,
            @Nullable Oldest oldest,
            List<Day> dueByDay,
            List<Handler> handlers) {}

    /** The open one that reached us first. */
    record Oldest(String reference, Instant receivedAt) {}

    /** What is due on a day. */
    record Day(LocalDate day, int due) {}

    /** What somebody handles. */
    record Handler(String handler, int open, int late) {}

    /** Its part of the board says that it cannot be counted. */
    @Component("complaintBoardAway")
    class Away extends Absent<ComplaintBoard> {
        Away() {
            super(ComplaintBoard.class);
        }
    }
}
