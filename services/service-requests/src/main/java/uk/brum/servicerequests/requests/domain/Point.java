package uk.brum.servicerequests.requests.domain;

/** A point on the earth, WGS84, degrees. */
public record Point(double lat, double lon) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("Not a point on the earth: " + lat + ", " + lon);
        }
    }

    /** The distance over the ground, in metres; exact to 0.5%. */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
