package uk.brum.servicerequests.following.domain;

import java.util.Optional;

/** Everything that somebody is to be told of. */
public interface Notices {

    /** Adds a notice together with the event that asks for its letter; does nothing when there is one already. */
    void add(Notice notice);

    Optional<Notice> find(String id);

    /** The number of the last entry of a request that everybody has been told of; 0 when none. */
    int toldUpTo(String reference);

    void toldUpTo(String reference, int number);
}
