package uk.brum.notifications.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages. */
public interface Messages {

    /**
     * A message and the version of it that was read.
     *
     * @param version grows with each change; a change made on an older version is refused
     * @param told how many events it has brought until then
     */
    record Stored(Message message, long version, long told) {}

    /** Adds new messages; those whose event has made one before stay as they are. */
    void add(Collection<Message> messages);

    /** Messages whose time has come, the longest waiting first. */
    List<Stored> due(Instant now, int limit);

    /** A next state of a message. */
    record Next(Stored before, Message after) {}

    /**
     * Saves next states, each together with what is to be told of it.
     *
     * @return what is stored now; without those where somebody else was faster
     */
    List<Stored> save(List<Next> all);

    Optional<Message> find(String id);

    /** A person's messages, newest first, from {@code after} on when it is given. */
    List<Message> of(String personId, @Nullable Place after, int limit);

    /** A place in the list of a person's messages. */
    record Place(Instant createdAt, String id) {}
}
