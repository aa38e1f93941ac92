package uk.brum.places.domain;

import uk.brum.city.NationalGrid;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;

/**
 * Where something lies, on the National Grid and in WGS84.
 *
 * @param grid metres
 * @param position degrees
 */
public record Location(GridRef grid, LatLon position) {

    /** The location of a grid reference; see {@link NationalGrid} for how exact its WGS84 is. */
    public static Location of(GridRef grid) {
        return new Location(grid, NationalGrid.toLatLon(grid).rounded());
    }

    /** The location of a position; see {@link NationalGrid} for how exact its grid reference is. */
    public static Location of(LatLon position) {
        return new Location(NationalGrid.toGrid(position).rounded(), position);
    }

    /** Metres to another location, on the flat. */
    public double metresTo(Location other) {
        return Math.hypot(grid.easting() - other.grid.easting(), grid.northing() - other.grid.northing());
    }
}
