package uk.brum.notifications.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.domain.Wishes;

/** Makes the messages that events ask for. Repeating it with the same events changes nothing. */
public final class PlanMessage {

    private final Messages messages;
    private final Wishes wishes;
    private final Courier courier;
    private final Clock clock;

    public PlanMessage(Messages messages, Wishes wishes, Courier courier, Clock clock) {
        this.messages = messages;
        this.wishes = wishes;
        this.courier = courier;
        this.clock = clock;
    }

    /** What an event asks for. */
    public record Wanted(String eventId, Template template, About about) {}

    public void plan(List<Wanted> all) {
        if (all.isEmpty()) {
            return;
        }
        Set<String> people = all.stream()
                .flatMap(wanted -> Stream.ofNullable(wanted.about().personId()))
                .collect(Collectors.toSet());
        Map<String, Preferences> chosen = people.isEmpty() ? Map.of() : wishes.of(people);
        Instant now = clock.instant();
        messages.add(all.stream()
                .map(wanted ->
                        Message.plan(wanted.eventId(), wanted.template(), wanted.about(), of(wanted, chosen), now))
                .toList());
        courier.wake();
    }

    private static Preferences of(Wanted wanted, Map<String, Preferences> chosen) {
        String personId = wanted.about().personId();
        return personId == null ? Preferences.DEFAULT : chosen.getOrDefault(personId, Preferences.DEFAULT);
    }
}
