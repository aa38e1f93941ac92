package uk.brum.complaints.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.ShowBoard;
import uk.brum.complaints.domain.Board;
import uk.brum.starter.security.Caller;

/** How complaints stand, for supervisors. */
@RestController
class BoardController {

    private final ShowBoard board;

    BoardController(ShowBoard board) {
        this.board = board;
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @GetMapping(Asked.ROOT + "/board")
    ResponseEntity<Board> board(Caller caller) {
        return Asked.privately(board.show(caller.id()));
    }
}
