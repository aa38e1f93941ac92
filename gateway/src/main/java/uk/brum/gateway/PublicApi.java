package uk.brum.gateway;

import java.util.regex.Pattern;

/**
 * The part of the platform that any web page and app may read without a key: bin collections, bin calendars, wards,
 * what Open311 shows of reports, and open data about complaints.
 * It alone has CORS, and the bins part of it alone is remembered for bad times, because nothing in it is personal.
 */
final class PublicApi {

    private static final Pattern BINS = Pattern.compile("/api/bins/v1/properties/[^/]+/(collections|calendar\\.ics)");
    private static final Pattern WARDS = Pattern.compile("/api/places/v1/wards(/[^/]+)?");

    private static final Pattern OPEN311 = Pattern.compile("/open311/v2/.+");

    private static final Pattern OPEN_DATA = Pattern.compile("/api/complaints/v1/open-data(/.+)?");

    private PublicApi() {}

    static boolean contains(String path) {
        return isBins(path)
                || WARDS.matcher(path).matches()
                || OPEN311.matcher(path).matches()
                || OPEN_DATA.matcher(path).matches();
    }

    static boolean isBins(String path) {
        return BINS.matcher(path).matches();
    }
}
