package uk.brum.notifications.application;

import java.time.Clock;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.domain.Wishes;

/** Makes the message that an event asks for. Repeating it with the same event changes nothing. */
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

    public void plan(String eventId, Template template, About about) {
        String personId = about.personId();
        Preferences preferences = personId == null ? Preferences.DEFAULT : wishes.of(personId);
        messages.add(Message.plan(eventId, template, about, preferences, clock.instant()));
        courier.wake();
    }
}
