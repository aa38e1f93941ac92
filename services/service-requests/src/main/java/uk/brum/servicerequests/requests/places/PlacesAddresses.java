package uk.brum.servicerequests.requests.places;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Addresses;
import uk.brum.servicerequests.requests.domain.Point;

/** The address register of the service places. */
@Component
class PlacesAddresses implements Addresses {

    private final PlacesClient places;

    PlacesAddresses(PlacesClient places) {
        this.places = places;
    }

    @Override
    public @Nullable Found of(String uprn) {
        try {
            PlacesClient.Address address = places.address(uprn);
            if (address == null || address.location() == null) {
                return null; // an answer without a body is no answer
            }
            return new Registered(
                    new Point(address.location().lat(), address.location().lon()),
                    String.join(", ", address.lines()),
                    address.postcode(),
                    address.wardCode());
        } catch (PlacesAway.NoAnswer e) {
            return e.unknown() ? new NoSuchProperty() : null;
        } catch (NoFallbackAvailableException e) {
            return null;
        }
    }

    @Override
    public @Nullable OfStreet street(String usrn) {
        try {
            PlacesClient.Street street = places.street(usrn);
            return street == null
                    ? null
                    : new Street(
                            street.name(),
                            street.wardCodes().stream().sorted().findFirst().orElse(null));
        } catch (PlacesAway.NoAnswer e) {
            return e.unknown() ? new NoSuchStreet() : null;
        } catch (NoFallbackAvailableException e) {
            return null;
        }
    }
}
