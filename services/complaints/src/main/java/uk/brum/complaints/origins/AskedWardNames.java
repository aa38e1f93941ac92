package uk.brum.complaints.origins;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import uk.brum.complaints.reporting.domain.WardNames;

/** As places has them. */
@Component
class AskedWardNames implements WardNames {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWardNames.class);

    private final PlacesClient places;

    AskedWardNames(PlacesClient places) {
        this.places = places;
    }

    @Override
    public Optional<Map<String, String>> all() {
        try {
            return Optional.ofNullable(places.wards())
                    .map(known -> known.items().stream()
                            .collect(Collectors.toMap(
                                    PlacesClient.Ward::code, PlacesClient.Ward::name, (one, same) -> one)));
        } catch (Unanswered | RestClientException e) {
            LOG.warn("The names of the wards cannot be had: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
