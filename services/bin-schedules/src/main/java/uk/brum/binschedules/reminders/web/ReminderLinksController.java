package uk.brum.binschedules.reminders.web;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.reminders.application.KeepReminders;
import uk.brum.binschedules.reminders.web.ReminderViews.ReminderView;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.security.PublicEndpoint;

/**
 * The links in emails, for people who are not signed in. Opening one changes nothing, since mail programs open links by
 * themselves; the button of the page does, and so does a mail program's own "unsubscribe" (RFC 8058), which posts to it.
 */
@RestController
@RequestMapping(ReminderLinksController.LINKS)
class ReminderLinksController {

    static final String LINKS = "/api/bins/v1/reminder-links";

    /** Where the portal has the pages for people. */
    static final String PAGES = "/bins/reminders";

    private static final String TOKEN = "[0-9a-f]{32}";
    private static final String TOKEN_MESSAGE = "Copy the whole link from the email";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String ONWARDS = """
            <!doctype html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={page}">
            <title>Stop these reminders? – Brum Account</title></head>
            <body><main><h1>Stop these reminders?</h1><p><a href="{page}">Go on to stop them</a></p></main></body></html>
            """;

    private final KeepReminders keep;
    private final String origin;

    ReminderLinksController(KeepReminders keep, PlatformProperties platform) {
        this.keep = keep;
        this.origin = platform.issuer();
    }

    @PublicEndpoint
    @PostMapping("/confirm/{token}")
    ResponseEntity<ReminderView> confirm(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReminderView.confirmed(keep.confirm(token)));
    }

    /** For mail programs that open the link of their own button instead of posting to it. */
    @PublicEndpoint
    @GetMapping("/stop/{token}")
    ResponseEntity<String> askStop(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(ONWARDS.replace("{page}", origin + PAGES + "/stop/" + token));
    }

    @PublicEndpoint
    @PostMapping("/stop/{token}")
    ResponseEntity<Void> stop(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        keep.stop(token);
        return ResponseEntity.noContent().build();
    }
}
