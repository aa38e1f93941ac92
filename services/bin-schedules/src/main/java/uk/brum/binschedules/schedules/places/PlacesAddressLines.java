package uk.brum.binschedules.schedules.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.domain.AddressLines;
import uk.brum.binschedules.schedules.domain.Postcode;
import uk.brum.binschedules.schedules.domain.Uprn;

/** Address lines from the service places. */
@Component
class PlacesAddressLines implements AddressLines {

    private static final int PAGE = 200;
    /** No postcode has more; a register that goes on is not waited for. */
    private static final int MOST_PAGES = 3;

    private final PlacesClient places;

    PlacesAddressLines(PlacesClient places) {
        this.places = places;
    }

    @Override
    public @Nullable Map<Uprn, List<String>> of(Postcode postcode) {
        Map<Uprn, List<String>> lines = new HashMap<>();
        String cursor = null;
        try {
            for (int page = 0; page < MOST_PAGES; page++) {
                PlacesClient.AddressPage addresses = places.addresses(postcode.text(), PAGE, cursor);
                addresses
                        .items()
                        .forEach(
                                address -> Uprn.of(address.uprn()).ifPresent(uprn -> lines.put(uprn, address.lines())));
                cursor = addresses.nextCursor();
                if (cursor == null) {
                    break;
                }
            }
            return lines;
        } catch (PlacesAway.Away | NoFallbackAvailableException e) {
            return null;
        }
    }

    @Override
    public @Nullable String firstLine(Uprn uprn) {
        try {
            List<String> lines = places.address(uprn.toString()).lines();
            return lines.isEmpty() ? null : lines.getFirst();
        } catch (PlacesAway.Away | NoFallbackAvailableException e) {
            return null;
        }
    }
}
