package uk.brum.servicerequests.routing.contractor;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connections to contractors; in the configuration and not in the database, since a connection has a secret.
 *
 * @param contractors by the name that routes use
 */
@ConfigurationProperties("brum.routing")
record ContractorSettings(@DefaultValue Map<String, Connection> contractors) {

    /**
     * One endpoint.
     *
     * @param endpoint where GeoReport v2 is, with or without its slash
     * @param apiKey the key that the contractor gave us
     * @param jurisdiction the contractor's jurisdiction_id; null when it has none
     * @param updates whether it speaks mySociety's servicerequestupdates
     */
    record Connection(
            URI endpoint,
            String apiKey,
            @Nullable String jurisdiction,
            @DefaultValue("true") boolean updates) {

        URI base() {
            return URI.create(endpoint.toString().replaceFirst("/+$", ""));
        }

        @Override
        public String toString() {
            return "Connection[" + endpoint + "]";
        }
    }
}
