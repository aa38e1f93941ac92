package uk.brum.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Where the streets of a ward lie: on a turned grid that is just fine enough for their number. */
final class StreetSites {

    /**
     * The middle line of a street.
     *
     * @param x easting of its middle, metres
     * @param y northing of its middle, metres
     * @param angle from east, radians
     * @param length metres
     */
    record Site(double x, double y, double angle, double length) {

        double eastingAt(double along, double aside) {
            return x + along * StrictMath.cos(angle) - aside * StrictMath.sin(angle);
        }

        double northingAt(double along, double aside) {
            return y + along * StrictMath.sin(angle) + aside * StrictMath.cos(angle);
        }
    }

    private static final double LONGEST = 260;
    private static final double WIDEST_APART = 110;
    private static final double FINER = 0.93;
    /** Houses stand beside the line, and none may stand outside the city. */
    private static final double MARGIN = 30;

    private StreetSites() {}

    /** Sites for {@code streets} streets inside an area, in an order in which neighbours follow each other. */
    static List<Site> of(Geometry area, int streets, RandomGenerator random) {
        Geometry inside = area.buffer(-MARGIN);
        Geometry room = inside.isEmpty() ? area : inside;
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(room);
        double turn = random.nextDouble() * StrictMath.PI;
        double length = LONGEST;
        double apart = WIDEST_APART;
        while (true) {
            List<Site> sites = grid(room.getEnvelopeInternal(), locator, turn, length, apart);
            if (sites.size() >= streets) {
                Collections.shuffle(sites, Random.from(random));
                List<Site> chosen = new ArrayList<>(sites.subList(0, streets));
                double band = length * 3;
                Comparator<Site> byBand = Comparator.comparingDouble(site -> StrictMath.floor(site.x() / band));
                chosen.sort(byBand.thenComparingDouble(Site::y).thenComparingDouble(Site::x));
                return chosen;
            }
            length *= FINER;
            apart *= FINER;
        }
    }

    private static List<Site> grid(
            Envelope bounds, IndexedPointInAreaLocator locator, double turn, double length, double apart) {
        Site centre = new Site(bounds.centre().x, bounds.centre().y, turn, 0);
        double reach = bounds.getDiameter() / 2;
        List<Site> sites = new ArrayList<>();
        int row = 0;
        for (double aside = -reach; aside < reach; aside += apart) {
            row++;
            double shift = row % 2 * length / 2;
            for (double along = -reach + shift; along < reach; along += length) {
                Site site =
                        new Site(centre.eastingAt(along, aside), centre.northingAt(along, aside), turn, length * 0.84);
                if (isInside(locator, site)) {
                    sites.add(site);
                }
            }
        }
        return sites;
    }

    private static boolean isInside(IndexedPointInAreaLocator locator, Site site) {
        double end = site.length() / 2;
        return List.of(-end, 0.0, end).stream()
                .map(along -> new Coordinate(site.eastingAt(along, 0), site.northingAt(along, 0)))
                .allMatch(point -> locator.locate(point) == Location.INTERIOR);
    }
}
