package uk.brum.places.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Addresses;
import uk.brum.places.domain.WardCode;
import uk.brum.places.domain.WardMap;
import uk.brum.places.domain.Wards;

/** Stores imported addresses in the wards that they lie in. */
@Service
public final class StoreAddresses {

    /** Before any boundary is known, at least the wrong end of the country is noticed. Metres on the National Grid. */
    private static final GridRef SOUTH_WEST = new GridRef(385_000, 260_000);

    private static final GridRef NORTH_EAST = new GridRef(435_000, 315_000);

    private final Addresses addresses;
    private final Wards wards;

    public StoreAddresses(Addresses addresses, Wards wards) {
        this.addresses = addresses;
        this.wards = wards;
    }

    /** Stores those that lie in the city and answers with the others. */
    public List<Address> store(List<Address> given) {
        WardMap map = wards.map();
        List<Address> inside = new ArrayList<>();
        List<Address> outside = new ArrayList<>();
        for (Address address : given) {
            Optional<WardCode> ward = map.wardOf(address.location());
            boolean isInside = map.isEmpty() ? isNear(address.location().grid()) : ward.isPresent();
            (isInside ? inside : outside).add(address.in(ward));
        }
        if (!inside.isEmpty()) {
            addresses.store(inside);
        }
        return outside;
    }

    private static boolean isNear(GridRef grid) {
        return grid.easting() >= SOUTH_WEST.easting()
                && grid.easting() <= NORTH_EAST.easting()
                && grid.northing() >= SOUTH_WEST.northing()
                && grid.northing() <= NORTH_EAST.northing();
    }
}
