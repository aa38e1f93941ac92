package uk.brum.portal.device;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.brum.starter.security.PublicEndpoint;

/** What a browser keeps of the portal, and what it asks before it sends a form that waited. */
@Controller
class DeviceController {

    private final Shell shell;

    DeviceController(Shell shell) {
        this.shell = shell;
    }

    /** A browser asks again for the worker at each visit, so that an old shell does not stay. */
    @PublicEndpoint
    @GetMapping("/service-worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
                .body(shell.worker());
    }

    @PublicEndpoint
    @GetMapping("/offline")
    String offline() {
        return "device/offline";
    }

    /** Only pages of this origin can read it. */
    @PublicEndpoint
    @GetMapping("/form-token")
    @ResponseBody
    FormToken token(@RequestAttribute("keptFor") String person, CsrfToken csrf) {
        return new FormToken(person, csrf.getParameterName(), csrf.getToken());
    }

    /**
     * What a form needs that was written on an earlier page.
     *
     * @param person whose forms may be sent now; empty when nobody is signed in
     */
    record FormToken(String person, String parameter, String token) {}
}
