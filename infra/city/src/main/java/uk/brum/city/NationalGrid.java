package uk.brum.city;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Ordnance Survey's National Grid (EPSG:27700) and WGS84, one into the other, by the seven-parameter Helmert
 * transformation. That is within 5 m of OSTN15 at each of the OS test points and within 2.5 m in the Midlands; where a
 * boundary matters to the metre, OSTN15's own grid is needed. Safe for use by many threads.
 */
public final class NationalGrid {

    /** OSGB36 by its published Helmert parameters, spelt out because name-only definitions change between versions. */
    private static final String OSGB36 = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000"
            + " +ellps=airy +towgs84=446.448,-125.157,542.060,0.1502,0.2470,0.8421,-20.4894 +units=m +no_defs";

    private static final CoordinateTransform TO_WGS84;
    private static final CoordinateTransform TO_GRID;

    static {
        CRSFactory systems = new CRSFactory();
        CoordinateReferenceSystem grid = systems.createFromParameters("EPSG:27700", OSGB36);
        CoordinateReferenceSystem wgs84 = systems.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
        CoordinateTransformFactory transforms = new CoordinateTransformFactory();
        TO_WGS84 = transforms.createTransform(grid, wgs84);
        TO_GRID = transforms.createTransform(wgs84, grid);
    }

    private NationalGrid() {}

    /**
     * A position on the earth.
     *
     * @param lat degrees north, WGS84
     * @param lon degrees east, WGS84
     */
    public record LatLon(double lat, double lon) {

        /** The same position rounded to a hundred-thousandth of a degree and one digit more: about ten centimetres. */
        public LatLon rounded() {
            return new LatLon(Math.round(lat * 1e6) / 1e6, Math.round(lon * 1e6) / 1e6);
        }
    }

    /**
     * A position on the National Grid.
     *
     * @param easting metres
     * @param northing metres
     */
    public record GridRef(double easting, double northing) {

        /** The same position rounded to ten centimetres. */
        public GridRef rounded() {
            return new GridRef(Math.round(easting * 10) / 10.0, Math.round(northing * 10) / 10.0);
        }
    }

    /** The position on the earth of a grid reference. */
    public static LatLon toLatLon(GridRef grid) {
        ProjCoordinate to =
                TO_WGS84.transform(new ProjCoordinate(grid.easting(), grid.northing()), new ProjCoordinate());
        return new LatLon(to.y, to.x);
    }

    /** The grid reference of a position on the earth. */
    public static GridRef toGrid(LatLon position) {
        ProjCoordinate to = TO_GRID.transform(new ProjCoordinate(position.lon(), position.lat()), new ProjCoordinate());
        return new GridRef(to.x, to.y);
    }
}
