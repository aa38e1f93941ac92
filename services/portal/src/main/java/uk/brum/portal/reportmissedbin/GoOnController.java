package uk.brum.portal.reportmissedbin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.signin.PressedOn;

/** From the page with all answers to one of them, by a button: unlike a link it carries what was said. */
@Controller("goOnWithMissedBin")
@PreAuthorize("isAuthenticated()")
class GoOnController {

    @PostMapping("/bins/{uprn:[0-9]+}/report-missed/go-on")
    @PressedOn(notDone = "reportmissedbin.go-on.not-done")
    String goOn(
            @PathVariable("uprn") String uprn,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request) {
        MissedBinDraft.of(request, uprn);
        return "redirect:/bins/" + uprn + "/report-missed" + ("note".equals(to) ? "/note" : "");
    }
}
