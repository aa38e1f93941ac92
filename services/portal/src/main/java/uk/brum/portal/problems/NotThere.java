package uk.brum.portal.problems;

/** There is no such thing, or it is not this person's. */
public final class NotThere extends RuntimeException {

    public NotThere(String what) {
        super(what);
    }
}
