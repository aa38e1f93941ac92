package uk.brum.starter.messaging;

/**
 * What to do with an event of an aggregate whose effects must be applied in order. The consumer keeps the last applied
 * sequence in its own document and applies the next one under the condition that it is still the last.
 */
public enum InOrder {
    /** The next one: apply it. */
    APPLY,
    /** Known already: acknowledge and ignore. */
    IGNORE,
    /** One before it is still under way: throw, so that it is tried again later. */
    WAIT;

    /** Compares an event's sequence with the last one applied (0 when none). */
    public static InOrder decide(long lastApplied, long sequence) {
        if (sequence <= lastApplied) {
            return IGNORE;
        }
        return sequence == lastApplied + 1 ? APPLY : WAIT;
    }
}
