package uk.brum.servicerequests.following.web;

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
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.starter.security.PublicEndpoint;

/**
 * The links in emails, for people who are not signed in. Opening one changes nothing, since mail programs open links by
 * themselves; its button does, and so does a mail program's own "unsubscribe" (RFC 8058), which posts to it.
 */
@RestController
@RequestMapping("/api/requests/v1/following-links")
class LinksController {

    private static final String TOKEN = "[0-9a-f]{32}";
    private static final String TOKEN_MESSAGE = "Copy the whole link from the email";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Followings followings;

    LinksController(Followings followings) {
        this.followings = followings;
    }

    @PublicEndpoint
    @GetMapping("/stop/{token}")
    ResponseEntity<String> askStop(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return followings.byStopToken(token).isPresent()
                ? page(PlainPage.withButton(
                        "Stop these emails?",
                        "We will not write to you about this any more. You can follow it again whenever you like.",
                        "Stop these emails"))
                : stopped();
    }

    @PublicEndpoint
    @PostMapping("/stop/{token}")
    ResponseEntity<String> stop(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        followings.byStopToken(token).ifPresent(following -> followings.remove(following.id()));
        return stopped();
    }

    @PublicEndpoint
    @GetMapping("/confirm/{token}")
    ResponseEntity<String> askConfirm(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return followings.byConfirmation(token).isPresent()
                ? page(PlainPage.withButton(
                        "Confirm your email address",
                        "We will write to you when something happens. Every email has a link to stop.",
                        "Confirm"))
                : usedUp();
    }

    @PublicEndpoint
    @PostMapping("/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return followings
                .byConfirmation(token)
                .map(following -> {
                    followings.confirm(following.id());
                    return page(PlainPage.saying(
                            "We will keep you informed", "You will have an email from us when something happens."));
                })
                .orElseGet(LinksController::usedUp);
    }

    private static ResponseEntity<String> stopped() {
        return page(PlainPage.saying("We have stopped these emails", "We will not write to you about this any more."));
    }

    private static ResponseEntity<String> usedUp() {
        return page(PlainPage.saying(
                "This link has been used or has run out",
                "If you have confirmed your address before, there is nothing more to do. Otherwise follow it again."));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
