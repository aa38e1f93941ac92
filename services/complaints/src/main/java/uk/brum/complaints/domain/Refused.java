package uk.brum.complaints.domain;

/** A command was refused: nothing of it has happened. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    public Refused(Refusal why) {
        super(why.detail(), null, false, false);
        this.why = why;
    }

    /** The rule that refused it. */
    public Refusal why() {
        return why;
    }
}
