package uk.brum.starter.messaging;

/** The one topic exchange that all events go through. */
public final class EventExchange {

    public static final String NAME = "brum.events";

    private EventExchange() {}
}
