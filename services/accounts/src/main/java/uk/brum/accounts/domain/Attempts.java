package uk.brum.accounts.domain;

import java.time.Duration;
import java.util.Optional;

/** Counts attempts, for all instances together, before they are made: nobody gains by trying many at once. */
public interface Attempts {

    /** Counts one; what is returned is how long to wait when the limit was reached already, else nothing. */
    Optional<Duration> take(Limit limit, String subject);

    /** Takes the last one back: it was no failure, or was never made. */
    void giveBack(Limit limit, String subject);

    /** Forgets them all. */
    void forget(Limit limit, String subject);
}
