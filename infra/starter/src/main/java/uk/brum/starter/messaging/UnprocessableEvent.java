package uk.brum.starter.messaging;

/** An event that no retry can help: it is parked at once, for a person to look at. */
public final class UnprocessableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnprocessableEvent(String why) {
        super(why);
    }

    public UnprocessableEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
