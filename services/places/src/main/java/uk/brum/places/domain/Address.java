package uk.brum.places.domain;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One addressable property.
 *
 * @param uprn its number for ever
 * @param lines as on an envelope, from one to four, without the postcode
 * @param postcode its postcode
 * @param usrn its street's number, when the source names one
 * @param street its street's name
 * @param location where it is
 * @param ward the ward that it lies in; null until boundaries are known
 * @param classification AddressBase code, residential ones start with R; empty when the source has none
 */
public record Address(
        Uprn uprn,
        List<String> lines,
        Postcode postcode,
        @Nullable Usrn usrn,
        String street,
        Location location,
        @Nullable WardCode ward,
        String classification) {

    /** The part of an address that can change, by its name in the events. */
    public enum Aspect {
        ADDRESS,
        STREET,
        LOCATION,
        WARD,
        CLASSIFICATION
    }

    public Address {
        lines = List.copyOf(lines);
    }

    /** The same address in another ward, or in none. */
    public Address in(Optional<WardCode> other) {
        return new Address(uprn, lines, postcode, usrn, street, location, other.orElse(null), classification);
    }

    /** What an import would change in the meaning of this address; empty when it says the same. */
    public Set<Aspect> differencesTo(Address other) {
        Set<Aspect> differences = EnumSet.noneOf(Aspect.class);
        if (!lines.equals(other.lines) || !postcode.equals(other.postcode)) {
            differences.add(Aspect.ADDRESS);
        }
        if (!Objects.equals(usrn, other.usrn) || !street.equals(other.street)) {
            differences.add(Aspect.STREET);
        }
        if (!location.equals(other.location)) {
            differences.add(Aspect.LOCATION);
        }
        if (!Objects.equals(ward, other.ward)) {
            differences.add(Aspect.WARD);
        }
        if (!classification.equals(other.classification)) {
            differences.add(Aspect.CLASSIFICATION);
        }
        return differences;
    }

    /** The key of its street: the USRN, or its name within the postal district when the source has no USRN. */
    public String streetKey() {
        return usrn != null ? usrn.toString() : "~" + postcode.outward() + "~" + street.toLowerCase(Locale.UK);
    }

    /** A text by which the addresses of a street or a postcode stand in the order of their numbers; unique. */
    public String order() {
        return street.toLowerCase(Locale.UK) + "~" + HouseNumber.of(lines).order() + "~" + uprn;
    }

    /** Every word by which it can be found. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        lines.forEach(line -> words.addAll(Words.of(line)));
        words.addAll(Words.of(street));
        words.add(postcode.outward().toLowerCase(Locale.ROOT));
        words.add(postcode.compact().toLowerCase(Locale.ROOT));
        return words;
    }
}
