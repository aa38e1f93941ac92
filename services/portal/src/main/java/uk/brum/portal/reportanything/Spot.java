package uk.brum.portal.reportanything;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.reports.ServiceRequests;

/**
 * Where it is.
 *
 * @param kind point, uprn, usrn or words
 * @param id of the property or street, else null
 * @param label for the page
 * @param lat of the point, or near the property; WGS84
 * @param words what the person adds
 */
record Spot(
        String kind,
        @Nullable String id,
        String label,
        @Nullable Double lat,
        @Nullable Double lon,
        String words) implements Serializable {

    /** How a form names this place. */
    String value() {
        return kind + "|" + (id == null ? "" : id) + "|" + (lat == null ? "" : lat + "," + lon) + "|" + label;
    }

    /** Reads {@link #value()}; null when it is none. */
    static @Nullable Spot of(@Nullable String value, String words) {
        String[] parts = value == null ? new String[0] : value.split("\\|", 4);
        if (parts.length != 4 || parts[3].length() > 300) {
            return null;
        }
        boolean numbered = parts[1].matches("[0-9]{1,12}");
        return switch (parts[0]) {
            case "uprn", "usrn" ->
                numbered ? new Spot(parts[0], parts[1], parts[3], at(parts[2], 0), at(parts[2], 1), words) : null;
            case "words" -> words.isBlank() ? null : new Spot("words", null, words, null, null, words);
            default -> null;
        };
    }

    private static @Nullable Double at(String both, int index) {
        String[] parts = both.split(",");
        try {
            return parts.length == 2 ? Double.valueOf(parts[index]) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    ServiceRequests.NewPlace place() {
        boolean point = kind.equals("point");
        String named = words.isBlank() ? null : words;
        return new ServiceRequests.NewPlace(
                point ? lat : null,
                point ? lon : null,
                kind.equals("uprn") ? id : null,
                kind.equals("usrn") ? id : null,
                named);
    }

    /** Whether the person said more than the place is called. */
    public boolean added() {
        return !words.isBlank() && !words.equals(label);
    }
}
