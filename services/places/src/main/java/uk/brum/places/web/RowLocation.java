package uk.brum.places.web;

import java.util.OptionalDouble;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.domain.Location;
import uk.brum.places.web.AddressRows.Refused;
import uk.brum.starter.imports.Row;

/** The location of a row: easting and northing, or lat and lon, or both when they agree. */
final class RowLocation {

    /** Two ways to project differ by 5 m at most; more than this is a mistake in one of them. */
    private static final double MOST_APART = 20;

    private RowLocation() {}

    static Location of(Row row) {
        OptionalDouble easting = number(row, "easting", 0, 700_000);
        OptionalDouble northing = number(row, "northing", 0, 1_300_000);
        OptionalDouble lat = number(row, "lat", 49, 61);
        OptionalDouble lon = number(row, "lon", -9, 3);
        if (easting.isPresent() != northing.isPresent()) {
            throw new Refused(easting.isPresent() ? "northing" : "easting", "Easting and northing belong together.");
        }
        if (lat.isPresent() != lon.isPresent()) {
            throw new Refused(lat.isPresent() ? "lon" : "lat", "Latitude and longitude belong together.");
        }
        if (easting.isEmpty() && lat.isEmpty()) {
            throw new Refused("easting", "The address has no coordinates.");
        }
        if (easting.isEmpty()) {
            return Location.of(new LatLon(lat.getAsDouble(), lon.getAsDouble()));
        }
        Location onGrid = Location.of(new GridRef(easting.getAsDouble(), northing.getAsDouble()));
        if (lat.isEmpty()) {
            return onGrid;
        }
        LatLon position = new LatLon(lat.getAsDouble(), lon.getAsDouble());
        double apart = Location.of(position).metresTo(onGrid);
        if (apart > MOST_APART) {
            throw new Refused("lat", "The two pairs of coordinates are %.0f m apart.".formatted(apart));
        }
        return new Location(onGrid.grid(), position);
    }

    private static OptionalDouble number(Row row, String column, double least, double most) {
        String value = row.value(column);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!(number >= least && number <= most)) {
            String from = column.startsWith("l") ? "%.0f to %.0f degrees" : "%.0f to %.0f metres";
            throw new Refused(column, "The value is not a number from " + from.formatted(least, most) + ".");
        }
        return OptionalDouble.of(number);
    }
}
