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
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.web.FollowingViews.FollowingView;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.security.PublicEndpoint;

/**
 * What stands behind the links in emails, for people who are not signed in. Opening one changes nothing, since mail programs
 * open links by themselves; the button of the portal's page does, and so does a mail program's own "unsubscribe"
 * (RFC 8058), which posts to it.
 */
@RestController
@RequestMapping(LinksController.LINKS)
class LinksController {

    static final String LINKS = "/api/requests/v1/following-links";

    /** Where the portal has the pages for people. */
    static final String PAGES = "/following";

    private static final String TOKEN = "[0-9a-f]{32}";
    private static final String TOKEN_MESSAGE = "Copy the whole link from the email";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String ONWARDS = """
            <!doctype html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={page}">
            <title>Stop these emails? – Brum Account</title></head>
            <body><main><h1>Stop these emails?</h1><p><a href="{page}">Go on to stop them</a></p></main></body></html>
            """;

    private final Followings followings;
    private final FollowingViews views;
    private final String origin;

    LinksController(Followings followings, FollowingViews views, PlatformProperties platform) {
        this.views = views;
        this.followings = followings;
        this.origin = platform.issuer();
    }

    @PublicEndpoint
    @GetMapping("/{token}")
    ResponseEntity<FollowingView> behind(@PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        return Answers.privately(followings
                .byStopToken(token)
                .or(() -> followings.byConfirmation(token))
                .map(views::behind)
                .orElseThrow(LinksController::unknown));
    }

    @PublicEndpoint
    @PostMapping("/confirm/{token}")
    ResponseEntity<FollowingView> confirm(
            @PathVariable @Pattern(regexp = TOKEN, message = TOKEN_MESSAGE) String token) {
        String id = followings
                .byConfirmation(token)
                .orElseThrow(LinksController::unknown)
                .id();
        followings.confirm(id);
        return Answers.privately(followings.find(id).map(views::behind).orElseThrow(LinksController::unknown));
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
        followings.byStopToken(token).ifPresent(following -> followings.remove(following.id()));
        return ResponseEntity.noContent().build();
    }

    private static FollowingRefused unknown() {
        return new FollowingRefused(new FollowingRefusal.LinkUnknown());
    }
}
