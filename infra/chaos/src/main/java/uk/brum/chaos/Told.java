package uk.brum.chaos;

import java.time.Instant;

/** One line of the client's history: what it asked for, and what it was told. */
sealed interface Told {

    /** The Idempotency-Key, which stays the same however often the client asks. */
    String key();

    Instant at();

    /** The client is about to ask; written before anything is sent. */
    record Attempted(String key, Slot slot, Instant at) implements Told {}

    /** The platform said "we have it". */
    record Acknowledged(String key, String reference, boolean messageWillFollow, Instant at) implements Told {}

    /** No answer, or one that says to try again: the report may be stored or not. */
    record Unanswered(String key, String why, Instant at) implements Told {}

    /** The platform said no for good. */
    record Refused(String key, int status, String detail, Instant at) implements Told {}
}
