package uk.brum.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway can be told from outside.
 *
 * @param issuer the address that people see, which services use to write links
 * @param urls where the services are
 * @param gateway limits
 */
@ConfigurationProperties("brum")
record GatewaySettings(
        @DefaultValue("http://localhost:8080") URI issuer,
        @DefaultValue Urls urls,
        @DefaultValue Limits gateway) {

    record Urls(
            @DefaultValue("http://127.0.0.1:8101") URI accounts,
            @DefaultValue("http://127.0.0.1:8102") URI places,
            @DefaultValue("http://127.0.0.1:8103") URI serviceRequests,
            @DefaultValue("http://127.0.0.1:8104") URI binSchedules,
            @DefaultValue("http://127.0.0.1:8105") URI complaints,
            @DefaultValue("http://127.0.0.1:8106") URI notifications,
            @DefaultValue("http://127.0.0.1:8109") URI portal) {}

    /**
     * @param trustedProxies addresses or networks (10.0.0.0/8) of load balancers whose X-Forwarded-For is believed; none by default
     * @param rateFactor multiplies every rate limit; above 1 for load tests
     * @param apiKeys name of a known app → lower-case hex SHA-256 of its API key
     * @param connectTimeout longest wait for a connection to a service
     * @param answerTimeout longest wait for a service's answer
     * @param importTimeout the same for imports of rows
     * @param maxBody largest request body
     * @param maxPhotoBody largest body where a photo may be sent: ten megabytes of photo and what is around it
     * @param maxImportBody largest part of an import, taken only with a token
     * @param lastKnown memory for the last known answers
     * @param lastKnownAge how old a last known answer may be
     * @param mostAtOnce requests in hand at once; each takes about 100 KB of memory
     * @param breakerPause how long a broken service is left alone
     */
    record Limits(
            @DefaultValue List<String> trustedProxies,
            @DefaultValue("1") double rateFactor,
            @DefaultValue Map<String, String> apiKeys,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("10s") Duration answerTimeout,
            @DefaultValue("120s") Duration importTimeout,
            @DefaultValue("256KB") DataSize maxBody,
            @DefaultValue("11MB") DataSize maxPhotoBody,
            @DefaultValue("32MB") DataSize maxImportBody,
            @DefaultValue("32MB") DataSize lastKnown,
            @DefaultValue("48h") Duration lastKnownAge,
            @DefaultValue("400") int mostAtOnce,
            @DefaultValue("5s") Duration breakerPause) {}

    URI url(Service service) {
        return switch (service) {
            case ACCOUNTS -> urls.accounts();
            case PLACES -> urls.places();
            case SERVICE_REQUESTS -> urls.serviceRequests();
            case BIN_SCHEDULES -> urls.binSchedules();
            case COMPLAINTS -> urls.complaints();
            case NOTIFICATIONS -> urls.notifications();
            case PORTAL -> urls.portal();
        };
    }
}
