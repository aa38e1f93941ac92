package uk.brum.portal.information;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.starter.security.PublicEndpoint;

/** What every public service says about itself. */
@Controller
class InformationController {

    @PublicEndpoint
    @GetMapping("/accessibility")
    String accessibility() {
        return "information/accessibility";
    }

    @PublicEndpoint
    @GetMapping("/cookies")
    String cookies() {
        return "information/cookies";
    }

    @PublicEndpoint
    @GetMapping("/privacy")
    String privacy() {
        return "information/privacy";
    }
}
