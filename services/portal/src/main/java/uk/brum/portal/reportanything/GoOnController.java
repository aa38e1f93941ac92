package uk.brum.portal.reportanything;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.signin.PressedOn;
import uk.brum.starter.security.PublicEndpoint;

/** From one page of a report to another by a button: unlike a link it carries what was said, also after the session has ended. */
@Controller("goOnWithReport")
class GoOnController {

    private static final String PAGES =
            "|map|where|already|details|photos|contact|check|signed-in|questions/[a-z0-9-]{1,60}";

    @PublicEndpoint
    @PostMapping("/report/{code:[a-z0-9-]{1,60}}/go-on")
    @PressedOn(notDone = "reportanything.go-on.not-done")
    String goOn(@PathVariable("code") String code, @RequestParam(name = "to", defaultValue = "") String to) {
        return Steps.start(code) + (to.isEmpty() || !to.matches(PAGES) ? "" : "/" + to);
    }
}
