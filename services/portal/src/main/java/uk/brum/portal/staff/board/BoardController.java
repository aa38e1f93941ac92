package uk.brum.portal.staff.board;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForSupervisors;

/** The board. Each number leads to the queue that it counts. */
@Controller
@ForSupervisors
class BoardController {

    private final RequestBoard requests;
    private final ComplaintBoard complaints;

    BoardController(RequestBoard requests, ComplaintBoard complaints) {
        this.requests = requests;
        this.complaints = complaints;
    }

    @GetMapping("/staff/board")
    String board(Model model) {
        model.addAttribute("requests", Part.of(requests::board));
        model.addAttribute("complaints", Part.of(complaints::board));
        return "staff/board/board";
    }
}
