package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Addresses;
import uk.brum.servicerequests.requests.domain.Addresses.NoSuchProperty;
import uk.brum.servicerequests.requests.domain.Addresses.Registered;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Wards;

/** Completes a place with what the service places knows, as far as it answers; the rest comes later. */
@Component
class Placing {

    private final Wards wards;
    private final Addresses addresses;

    Placing(Wards wards, Addresses addresses) {
        this.wards = wards;
        this.addresses = addresses;
    }

    /** The same place, with as much more as can be said now. */
    Place place(Place said) {
        String uprn = said.uprn();
        if (uprn == null || said.point() != null) {
            return withWard(said);
        }
        return switch (addresses.of(uprn)) {
            case Registered(Point point, String line, var postcode, var ward) -> {
                Place known = said.completedBy(point, line, postcode);
                yield ward == null ? withWard(known) : known.inWard(ward);
            }
            case NoSuchProperty _ -> said.inWard(Place.OUTSIDE);
            case null -> said;
        };
    }

    private Place withWard(Place place) {
        Point point = place.point();
        @Nullable String ward = point == null || place.wardCode() != null ? null : wards.containing(point);
        return ward == null ? place : place.inWard(ward);
    }
}
