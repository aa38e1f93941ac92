package uk.brum.servicerequests.open311.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that were given out. Nothing is deleted: an ended key stays, with its dates. */
public interface ApiKeys {

    Optional<ApiKey> withHash(String hash);

    /** Newest first. */
    List<ApiKey> all();

    /** Keeps a new key. @return false when there was one with that id; it is left as it is */
    boolean add(ApiKey key);

    /** Ends a key, at once and for good; false when there is none with this id that is still good. */
    boolean end(String id, Instant at);
}
