package uk.brum.starter.outbox;

/** Too many events of one aggregate wait to be published; the change was not made and can be tried again later. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFull(String id) {
        super("The outbox of " + id + " is full");
    }
}
