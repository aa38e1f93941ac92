package uk.brum.notifications.messaging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import uk.brum.notifications.application.ComplaintLetters;
import uk.brum.notifications.application.PlanMessage;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Template;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscription;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;

/** Everything that we listen to: each event asks for one message. */
@Configuration(proxyBeanMethods = false)
class ConsumedEvents {

    /** The id becomes the message's, and is seen in addresses and in the Message-ID of the email. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final PlanMessage planMessage;

    ConsumedEvents(PlanMessage planMessage) {
        this.planMessage = planMessage;
    }

    @Bean
    Subscriptions subscriptions() {
        return Subscriptions.of(
                Subscription.from("accounts")
                        .onAll(
                                planned(event -> wanted(event, Template.CONFIRM_SIGN_UP, confirmation(event))),
                                "sign-up-started.v1")
                        .onAll(
                                planned(event -> wanted(event, Template.PASSWORD_RESET, confirmation(event))),
                                "password-reset-requested.v1")
                        .onAll(planned(event -> wanted(event, Template.WELCOME, person(event))), "account-opened.v1")
                        .onAll(
                                planned(event -> wanted(event, Template.PASSWORD_CHANGED, person(event))),
                                "password-changed.v1"),
                bins(),
                Subscription.from("service-requests")
                        .onAll(planned(event -> wanted(event, letter(event), notice(event))), "notice-due.v1")
                        .onAll(
                                planned(event -> wanted(
                                        event,
                                        Template.CONFIRM_FOLLOWING,
                                        About.confirmation(text(event, "followingId")))),
                                "following-confirmation-asked.v1"),
                complaints());
    }

    private Subscription bins() {
        return Subscription.from("bin-schedules")
                .onAll(
                        planned(event -> wanted(
                                event,
                                Template.MISSED_COLLECTION_REPORTED,
                                report(event, "stream", "collectionDate", "dueBy"))),
                        "missed-collection-reported.v1")
                .onAll(
                        planned(event -> wanted(event, Template.MISSED_COLLECTION_RESOLVED, report(event, "outcome"))),
                        "missed-collection-resolved.v1")
                .onAll(planned(event -> wanted(event, reminderLetter(event), reminder(event))), "reminder-due.v1")
                .onAll(
                        planned(event -> wanted(
                                event, Template.CONFIRM_REMINDER, About.confirmation(text(event, "reminderId")))),
                        "reminder-confirmation-asked.v1");
    }

    private Subscription complaints() {
        Function<Event, PlanMessage.Wanted> letter =
                event -> wanted(event, Template.COMPLAINT_LETTER, report(event, "letterId"));
        return Subscription.from("complaints")
                .onAll(
                        planned(letter),
                        "complaint-received.v1",
                        "complaint-acknowledged.v1",
                        "complaint-refused.v1",
                        "complaint-extended.v1",
                        "complaint-responded.v1",
                        "late-escalation-asked.v1")
                .onAll(
                        planned(event -> wanted(event, Template.COMPLAINT_LETTER, released(event))),
                        "letter-released.v1")
                // earlier releases of complaints wrote no letter about these
                .onAll(
                        events -> planned(letter)
                                .accept(events.stream()
                                        .filter(event -> event.data().has("letterId"))
                                        .toList()),
                        "complaint-escalated.v1",
                        "complaint-closed.v1");
    }

    /** It goes by email though it was written to be posted. */
    private static About released(Event event) {
        return About.report(
                text(event, "reference"),
                personId(event),
                Map.of("letterId", text(event, "letterId"), ComplaintLetters.RELEASED, "true"));
    }

    private Consumer<List<Event>> planned(Function<Event, PlanMessage.Wanted> how) {
        return events -> planMessage.plan(events.stream().map(how).toList());
    }

    private static PlanMessage.Wanted wanted(Event event, Template template, About about) {
        if (!ID.matcher(event.id()).matches()) {
            throw new UnprocessableEvent("An event id of that form cannot name a message");
        }
        return new PlanMessage.Wanted(event.id(), template, about);
    }

    private static About confirmation(Event event) {
        return About.confirmation(text(event, "confirmationId"));
    }

    private static About person(Event event) {
        return new About(
                text(event, "personId"), null, null, Map.of("at", event.time().toString()));
    }

    private static Template letter(Event event) {
        String kind = text(event, "kind");
        if (text(event, "because").equals("follower")) {
            return Template.FOLLOWED_REQUEST;
        }
        return switch (kind) {
            case "submitted" -> Template.REQUEST_SUBMITTED;
            case "updated" -> Template.REQUEST_UPDATED;
            case "resolved" -> Template.REQUEST_RESOLVED;
            case "reopened" -> Template.REQUEST_REOPENED;
            case "incident-answered" -> Template.INCIDENT_ANSWERED;
            default -> throw new UnprocessableEvent("There is no letter for " + kind);
        };
    }

    private static Template reminderLetter(Event event) {
        return switch (text(event, "kind")) {
            case "reminder" -> Template.BIN_DAY_REMINDER;
            case "correction" -> Template.BIN_DAY_CHANGED;
            default -> throw new UnprocessableEvent("There is no such letter about a bin day");
        };
    }

    private static About reminder(Event event) {
        return About.reminder(text(event, "noticeId"), personId(event));
    }

    private static About notice(Event event) {
        return About.notice(text(event, "noticeId"), text(event, "reference"), personId(event));
    }

    private static About report(Event event, String... needed) {
        Map<String, String> facts = new TreeMap<>();
        for (String name : needed) {
            facts.put(name, text(event, name));
        }
        return About.report(text(event, "reference"), personId(event), facts);
    }

    private static @Nullable String personId(Event event) {
        @Nullable JsonNode person = event.data().get("personId");
        return person == null || person.isNull() ? null : text(event, "personId");
    }

    private static String text(Event event, String name) {
        @Nullable JsonNode value = event.data().get(name);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new UnprocessableEvent("The event does not say " + name);
        }
        return value.asString();
    }
}
