package uk.brum.places.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.city.NationalGrid;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.Wards;

/** Finds the ward that a point lies in. */
@Service
public final class FindWard {

    private final Wards wards;

    public FindWard(Wards wards) {
        this.wards = wards;
    }

    /**
     * Finds by one of the two.
     *
     * @throws PlaceRefused when both are given or none, or when the point lies in no ward
     */
    public Ward containing(Optional<LatLon> position, Optional<GridRef> grid) {
        if (position.isPresent() == grid.isPresent()) {
            throw new PlaceRefused.PointNeedsOnePair();
        }
        LatLon point = position.or(() -> grid.map(NationalGrid::toLatLon)).orElseThrow();
        return wards.map().containing(point).orElseThrow(PlaceRefused.OutsideEveryWard::new);
    }
}
