package uk.brum.portal.followreports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.follow.Circle;
import uk.brum.starter.PlatformProperties;

/** Where apps read the same as the emails say: Atom feeds of service-requests, which anybody may read. */
@Component
class Feeds {

    private final String feeds;

    Feeds(PlatformProperties platform) {
        this.feeds = platform.issuer() + "/api/requests/v1/feeds/";
    }

    String ofKind(String category) {
        return feeds + "categories/" + category;
    }

    String around(Circle circle, @Nullable String category) {
        String place = String.format(
                Locale.ROOT, "near?lat=%.5f&lon=%.5f&metres=%d", circle.lat(), circle.lon(), circle.metres());
        return feeds + place + (category == null ? "" : "&category=" + category);
    }
}
