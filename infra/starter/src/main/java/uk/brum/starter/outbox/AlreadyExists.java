package uk.brum.starter.outbox;

/** A unique index of the service's own refused the document. */
public final class AlreadyExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String index;

    AlreadyExists(String index, Throwable cause) {
        super("A document with this " + index + " exists", cause);
        this.index = index;
    }

    /** The name of the unique index, for example {@code _id_}. */
    public String index() {
        return index;
    }
}
