package uk.brum.portal.complain;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.signin.PressedOn;
import uk.brum.starter.security.PublicEndpoint;

/** From the page with all answers to one of them, by a button: unlike a link it carries what was said. */
@Controller("goOnWithComplaint")
class GoOnController {

    @PublicEndpoint
    @PostMapping("/complain/go-on")
    @PressedOn(notDone = "complain.go-on.not-done")
    String goOn(@RequestParam(name = "to", defaultValue = "") String to, HttpServletRequest request) {
        ComplaintDraft draft = ComplaintDraft.of(request).keep(request);
        return "redirect:" + (to.matches("kind|words|who|contact|needs") ? "/complain/" + to : draft.next());
    }
}
