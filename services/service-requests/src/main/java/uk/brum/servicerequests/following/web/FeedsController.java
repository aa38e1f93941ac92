package uk.brum.servicerequests.following.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import uk.brum.servicerequests.following.application.InterestNames;
import uk.brum.servicerequests.following.application.PublicRequests;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.starter.security.PublicEndpoint;

/** Atom feeds of what anybody may see. */
@RestController
@RequestMapping(path = "/api/requests/v1/feeds", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
class FeedsController {

    private static final int NEWEST = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final PublicRequests requests;
    private final InterestNames names;
    private final AtomFeed feeds;

    FeedsController(PublicRequests requests, InterestNames names, AtomFeed feeds) {
        this.requests = requests;
        this.names = names;
        this.feeds = feeds;
    }

    @PublicEndpoint
    @GetMapping("/requests/{reference}")
    @Nullable
    ResponseEntity<byte[]> ofRequest(
            @PathVariable @Pattern(regexp = Wanted.REFERENCE, message = Wanted.REFERENCE_MESSAGE) String reference,
            WebRequest asked) {
        return answer(
                requests.find(reference)
                        .map(feeds::ofRequest)
                        .orElseThrow(() -> new FollowingRefused(new FollowingRefusal.ReportUnknown())),
                asked);
    }

    @PublicEndpoint
    @GetMapping("/wards/{wardCode}")
    @Nullable
    ResponseEntity<byte[]> ofWard(
            @PathVariable @Pattern(regexp = Wanted.WARD, message = Wanted.WARD_MESSAGE) String wardCode,
            @RequestParam(required = false)
                    @Pattern(regexp = Wanted.CATEGORY, message = Wanted.CATEGORY_MESSAGE)
                    @Nullable
                    String category,
            WebRequest asked) {
        return answer(new Interest.InWard(wardCode, category), asked);
    }

    @PublicEndpoint
    @GetMapping("/categories/{category}")
    @Nullable
    ResponseEntity<byte[]> ofCategory(
            @PathVariable @Pattern(regexp = Wanted.CATEGORY, message = Wanted.CATEGORY_MESSAGE) String category,
            WebRequest asked) {
        Interest interest = new Interest.OfCategory(category);
        List<PublicRequest> newest = List.copyOf(requests.newest(interest, NEWEST));
        if (newest.isEmpty() && names.category(category) == null) {
            throw new FollowingRefused(new FollowingRefusal.CategoryUnknown());
        }
        return answer(feeds.of(interest, newest), asked);
    }

    @PublicEndpoint
    @GetMapping("/near")
    @Nullable
    ResponseEntity<byte[]> near(
            @RequestParam
                    @DecimalMin(value = "49", message = Wanted.IN_BRITAIN)
                    @DecimalMax(value = "61", message = Wanted.IN_BRITAIN)
                    double lat,
            @RequestParam
                    @DecimalMin(value = "-9", message = Wanted.IN_BRITAIN)
                    @DecimalMax(value = "3", message = Wanted.IN_BRITAIN)
                    double lon,
            @RequestParam(defaultValue = "500")
                    @Min(value = 50, message = Wanted.METRES)
                    @Max(value = Interest.WIDEST, message = Wanted.METRES)
                    int metres,
            @RequestParam(required = false)
                    @Pattern(regexp = Wanted.CATEGORY, message = Wanted.CATEGORY_MESSAGE)
                    @Nullable
                    String category,
            WebRequest asked) {
        return answer(new Interest.Nearby(lat, lon, metres, category), asked);
    }

    private @Nullable ResponseEntity<byte[]> answer(Interest interest, WebRequest asked) {
        return answer(feeds.of(interest, List.copyOf(requests.newest(interest, NEWEST))), asked);
    }

    /** Null when the reader has it already: the answer is a 304 then. */
    private static @Nullable ResponseEntity<byte[]> answer(AtomFeed.Rendered feed, WebRequest asked) {
        if (asked.checkNotModified(feed.etag())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(feed.etag())
                .body(feed.body());
    }
}
