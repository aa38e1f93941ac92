package uk.brum.accounts.web;

import java.time.Duration;

/** How long to wait, rounded up to minutes, as a message takes it. */
final class Waiting {

    private Waiting() {}

    static Object[] minutes(Duration wait) {
        return new Object[] {Math.max(1, (wait.toSeconds() + 59) / 60)};
    }
}
