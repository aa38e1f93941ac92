package uk.brum.accounts.web;

import java.time.Duration;

/** Says how long to wait, rounded up to minutes. */
final class Waiting {

    private Waiting() {}

    static String after(String whatWasDone, Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return "You have %s too many times. Wait %d %s and try again"
                .formatted(whatWasDone, minutes, minutes == 1 ? "minute" : "minutes");
    }
}
