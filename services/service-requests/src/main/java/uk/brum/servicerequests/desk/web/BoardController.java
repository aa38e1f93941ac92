package uk.brum.servicerequests.desk.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.desk.application.CountForBoard;
import uk.brum.servicerequests.desk.domain.TeamBoard;

/** What waits, counted for supervisors. */
@RestController
@RequestMapping("/api/requests/v1/desk/board")
class BoardController {

    private final CountForBoard count;

    BoardController(CountForBoard count) {
        this.count = count;
    }

    record BoardView(Instant at, List<TeamBoard> teams) {}

    @PreAuthorize("hasRole('SUPERVISOR')")
    @GetMapping
    ResponseEntity<BoardView> board() {
        CountForBoard.Counted counted = count.count();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BoardView(counted.at(), counted.teams()));
    }
}
