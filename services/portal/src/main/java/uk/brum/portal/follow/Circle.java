package uk.brum.portal.follow;

/** Everything within some metres of a place; WGS84 degrees. */
public record Circle(double lat, double lon, int metres) {}
