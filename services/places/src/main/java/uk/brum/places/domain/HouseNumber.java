package uk.brum.places.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an address stands in its street: the number of the building and of the flat in it, each 0 when there is none.
 *
 * @param building for example 14
 * @param suffix lower case, for example {@code a} of 14A; empty when there is none
 * @param flat for example 2
 */
public record HouseNumber(int building, String suffix, int flat) {

    private static final Pattern BUILDING = Pattern.compile("^([0-9]{1,5})([A-Za-z]?)\\b");
    private static final Pattern FLAT =
            Pattern.compile("(?i)^(?:flat|apartment|apt|unit|room)\\s+(?:no\\.?\\s*)?([0-9]{1,5})\\b");

    /** Reads it from the lines of an address. */
    public static HouseNumber of(List<String> lines) {
        int flat = 0;
        for (String line : lines) {
            Matcher ofFlat = FLAT.matcher(line);
            if (flat == 0 && ofFlat.find()) {
                flat = Integer.parseInt(ofFlat.group(1));
                continue;
            }
            Matcher ofBuilding = BUILDING.matcher(line);
            if (ofBuilding.find()) {
                return new HouseNumber(
                        Integer.parseInt(ofBuilding.group(1)),
                        ofBuilding.group(2).toLowerCase(Locale.ROOT),
                        flat);
            }
        }
        return new HouseNumber(0, "", flat);
    }

    /** A text that sorts in the order of the street. */
    public String order() {
        return "%05d%1s%05d".formatted(building, suffix, flat);
    }
}
