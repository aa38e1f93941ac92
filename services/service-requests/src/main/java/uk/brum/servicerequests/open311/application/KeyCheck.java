package uk.brum.servicerequests.open311.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.ApiKeys;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;

/** Knows a good key from others. */
@Component
public class KeyCheck {

    private final ApiKeys keys;
    private final Clock clock;

    KeyCheck(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key that was given. @throws GeoReportRefused with 403 when there is none, or it is not good now */
    public ApiKey require(@Nullable String key) {
        return (key == null ? java.util.Optional.<ApiKey>empty() : keys.withHash(Fingerprint.of(key)))
                .filter(known -> known.isGoodAt(clock.instant()))
                .orElseThrow(() -> new GeoReportRefused(Fault.forbidden("The api_key is missing or is not one of ours."
                        + " See key_service in the discovery document.")));
    }
}
