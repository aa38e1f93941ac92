package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Addresses;
import uk.brum.servicerequests.requests.domain.Addresses.NoSuchProperty;
import uk.brum.servicerequests.requests.domain.Addresses.NoSuchStreet;
import uk.brum.servicerequests.requests.domain.Addresses.Registered;
import uk.brum.servicerequests.requests.domain.Addresses.Street;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
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
        if (said.point() != null) {
            return withWard(said);
        }
        String uprn = said.uprn();
        if (uprn == null) {
            return said.usrn() == null || said.wardCode() != null ? said : onStreet(said, said.usrn());
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

    /**
     * For people who are about to report something: a promise for what nobody here looks after would end in a hole.
     *
     * @throws RequestRefused when the place is outside the city
     */
    void refuseOutside(@Nullable Point point) {
        if (point != null && wards.beyond(point)) {
            throw new RequestRefused(new Refusal.PlaceOutside());
        }
    }

    private Place onStreet(Place said, String usrn) {
        return switch (addresses.street(usrn)) {
            case Street(String name, var ward) -> said.onStreet(name).inWard(ward == null ? Place.OUTSIDE : ward);
            case NoSuchStreet _ -> said.inWard(Place.OUTSIDE);
            case null -> said;
        };
    }

    private Place withWard(Place place) {
        Point point = place.point();
        @Nullable String ward = point == null || place.wardCode() != null ? null : wards.containing(point);
        return ward == null ? place : place.inWard(ward);
    }
}
