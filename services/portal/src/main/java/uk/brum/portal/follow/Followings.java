package uk.brum.portal.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import uk.brum.portal.problems.Absent;
import uk.brum.portal.reports.WhoeverCalls;

/** Who follows what by email, as service-requests keeps it. */
@FeignClient(
        name = "service-requests",
        contextId = "followings",
        url = "${brum.urls.service-requests}",
        configuration = WhoeverCalls.class,
        fallbackFactory = Followings.Away.class)
interface Followings {

    @PostMapping("/api/requests/v1/followings")
    Following follow(@RequestHeader("Idempotency-Key") String key, @RequestBody Wish wish);

    @GetMapping("/api/requests/v1/followings")
    Mine mine();

    @DeleteMapping("/api/requests/v1/followings/{id}")
    void stop(@PathVariable("id") String id);

    @GetMapping("/api/requests/v1/following-links/{token}")
    Following behind(@PathVariable("token") String token);

    @PostMapping("/api/requests/v1/following-links/confirm/{token}")
    Following confirm(@PathVariable("token") String token);

    @PostMapping("/api/requests/v1/following-links/stop/{token}")
    void stopByLink(@PathVariable("token") String token);

    /** What to follow, and where to write to when nobody is signed in. */
    record Wish(Interest follow, @Nullable String email) {}

    /** What is followed; {@code kind} is request, ward, category or radius, and says which of the others there are. */
    record Interest(
            String kind,
            @Nullable String reference,
            @Nullable String wardCode,
            @Nullable String category,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Integer metres) {

        static Interest report(String reference) {
            return new Interest("request", reference, null, null, null, null, null);
        }

        static Interest ward(String code, @Nullable String category) {
            return new Interest("ward", null, code, category, null, null, null);
        }

        static Interest kind(String category) {
            return new Interest("category", null, null, category, null, null, null);
        }

        static Interest around(Circle circle, @Nullable String category) {
            return new Interest("radius", null, null, category, circle.lat(), circle.lon(), circle.metres());
        }
    }

    /**
     * Somebody follows something.
     *
     * @param id stops it; null for what only a link of an email knows
     * @param state {@code following}, or {@code confirm-by-email} when the address must be confirmed first
     */
    record Following(
            @Nullable String id,
            Interest follow,
            @Nullable String wardName,
            @Nullable String categoryName,
            String state,
            @Nullable Instant since) {

        public boolean active() {
            return "following".equals(state);
        }
    }

    record Mine(List<Following> items) {}

    /** Nothing stands in for what only service-requests can do. */
    @Component
    class Away extends Absent<Followings> {
        Away() {
            super(Followings.class);
        }
    }
}
