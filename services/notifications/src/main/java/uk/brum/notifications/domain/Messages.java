package uk.brum.notifications.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages. */
public interface Messages {

    /**
     * A message and the version of it that was read.
     *
     * @param version grows with each change; a change made on an older version is refused
     */
    record Stored(Message message, long version) {}

    /** Adds a new message; does nothing when its event has made one before. */
    void add(Message message);

    /** Messages whose time has come, the longest waiting first. */
    List<Stored> due(Instant now, int limit);

    /**
     * Saves the next state, and what is to be told of it, together.
     *
     * @return what is stored now; nothing when somebody else was faster
     */
    Optional<Stored> save(Stored before, Message after);

    Optional<Message> find(String id);

    /** A person's messages, newest first, from {@code after} on when it is given. */
    List<Message> of(String personId, @Nullable Place after, int limit);

    /** A place in the list of a person's messages. */
    record Place(Instant createdAt, String id) {}
}
