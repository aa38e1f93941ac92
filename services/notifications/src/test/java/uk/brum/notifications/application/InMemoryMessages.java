package uk.brum.notifications.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Messages;

/** Messages that forget themselves with the test. */
final class InMemoryMessages implements Messages {

    private final Map<String, Stored> all = new LinkedHashMap<>();

    @Override
    public void add(Collection<Message> messages) {
        messages.forEach(message -> all.putIfAbsent(message.id(), new Stored(message, 1, 0)));
    }

    @Override
    public List<Stored> due(Instant now, int limit) {
        return all.values().stream()
                .filter(stored -> stored.message().progress().due() != null
                        && !stored.message().progress().due().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Stored> save(List<Next> wanted) {
        List<Stored> saved = new ArrayList<>();
        for (Next next : wanted) {
            Stored now = all.get(next.after().id());
            if (now != null && now.version() == next.before().version()) {
                Stored stored = new Stored(next.after(), now.version() + 1, now.told());
                all.put(next.after().id(), stored);
                saved.add(stored);
            }
        }
        return saved;
    }

    @Override
    public Optional<Message> find(String id) {
        return Optional.ofNullable(all.get(id)).map(Stored::message);
    }

    @Override
    public List<Message> of(String personId, Place after, int limit) {
        return all.values().stream()
                .map(Stored::message)
                .filter(message -> personId.equals(message.about().personId()))
                .sorted(Comparator.comparing(Message::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    List<MessageState> states() {
        return all.values().stream()
                .map(stored -> stored.message().progress().state())
                .toList();
    }

    Message only() {
        return all.values().iterator().next().message();
    }

    Stored onlyStored() {
        return all.values().iterator().next();
    }
}
