package uk.brum.starter.outbox;

import org.bson.Document;

/**
 * A fact about an aggregate, to be told to the other services after it is saved.
 *
 * @param type the event's name and version, for example {@code missed-collection-reported.v1}
 * @param data ids and facts, no personal data (consumers fetch details with authority)
 * @param mustBeHeard whether some queue must exist for it; without one it stays pending and alarms, since a missing
 *     binding would otherwise lose it silently. False only for events that no service listens to yet.
 */
public record OutgoingEvent(String type, Document data, boolean mustBeHeard) {

    /** A fact that at least one other service listens to. */
    public OutgoingEvent(String type, Document data) {
        this(type, data, true);
    }

    /** A fact that nobody needs to listen to yet. */
    public static OutgoingEvent forWhoeverListens(String type, Document data) {
        return new OutgoingEvent(type, data, false);
    }
}
