package uk.brum.chaos;

import java.time.Duration;

/** What the platform said to one request to report. */
sealed interface Answer {

    /** We have it. */
    record Have(String reference, boolean messageWillFollow) implements Answer {}

    /** Nothing, or "try again". */
    record TryAgain(String why, Duration after) implements Answer {}

    /** No. */
    record No(int status, String detail) implements Answer {}
}
