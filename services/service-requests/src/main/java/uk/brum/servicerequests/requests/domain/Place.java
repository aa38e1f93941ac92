package uk.brum.servicerequests.requests.domain;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where it is. At least one of point, property, street, asset and words is known; nothing of it is taken silently from
 * the reporter's account.
 *
 * @param uprn the property, as digits without padding
 * @param usrn the street, as digits
 * @param asset the council's own number of the thing, for example of a street light
 * @param words as people name it: "behind the library", or the address in one line
 * @param wardCode GSS code of the ward, or {@link #OUTSIDE}; null until it is found out
 * @param serviceUprn the property that the service is for, when that is not where it is; chosen for each report
 */
public record Place(
        @Nullable Point point,
        @Nullable String uprn,
        @Nullable String usrn,
        @Nullable String asset,
        @Nullable String words,
        @Nullable String postcode,
        @Nullable String wardCode,
        @Nullable String serviceUprn) {

    /** Stands for the ward of what lies in none, or at a property or street that no register knows. */
    public static final String OUTSIDE = "outside";

    public Place {
        if (Stream.of(uprn, usrn, asset, words).allMatch(part -> part == null || part.isBlank()) && point == null) {
            throw new RequestRefused(new Refusal.PlaceMissing());
        }
    }

    /** A point on the map. */
    public static Place at(Point point) {
        return new Place(point, null, null, null, null, null, null, null);
    }

    /** The same place, in that ward. */
    public Place inWard(String code) {
        return new Place(point, uprn, usrn, asset, words, postcode, code, serviceUprn);
    }

    /** The same place with what the address register says of it; what the reporter said stands. */
    public Place completedBy(
            @Nullable Point registered, @Nullable String address, @Nullable String registeredPostcode) {
        return new Place(
                point == null ? registered : point,
                uprn,
                usrn,
                asset,
                words == null ? address : words,
                postcode == null ? registeredPostcode : postcode,
                wardCode,
                serviceUprn);
    }

    /** The same place on the street of that name: "By the bus stop, Hazelwell Rise". */
    public Place onStreet(String name) {
        boolean named = words == null
                || words.isBlank()
                || words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        String where = words == null || words.isBlank() ? name : named ? words : words + ", " + name;
        return new Place(point, uprn, usrn, asset, where, postcode, wardCode, serviceUprn);
    }

    /** The code of the ward, null when it is in none or not known yet. */
    public @Nullable String ward() {
        return OUTSIDE.equals(wardCode) ? null : wardCode;
    }

    /** Whether the ward could be found out and is not known yet. */
    public boolean wardIsWanting() {
        return wardCode == null && (point != null || uprn != null || usrn != null);
    }
}
