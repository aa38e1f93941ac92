package uk.brum.places.domain;

/** Why a question to the gazetteer has no answer. */
public abstract sealed class PlaceRefused extends RuntimeException {

    private PlaceRefused() {
        super(null, null, false, false);
    }

    /** No address has that UPRN. */
    public static final class AddressUnknown extends PlaceRefused {}

    /** No street has that USRN. */
    public static final class StreetUnknown extends PlaceRefused {}

    /** No ward has that code. */
    public static final class WardUnknown extends PlaceRefused {}

    /** The point lies in no ward of the city. */
    public static final class OutsideEveryWard extends PlaceRefused {}

    /** A search names a postcode and words, or neither. */
    public static final class SearchNeedsOneThing extends PlaceRefused {}

    /** What was given as a postcode is none. */
    public static final class PostcodeNotRecognised extends PlaceRefused {}

    /** A point is given by no pair of coordinates, by half a pair, or by two. */
    public static final class PointNeedsOnePair extends PlaceRefused {}
}
