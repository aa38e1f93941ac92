package uk.brum.complaints.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import uk.brum.complaints.application.PostInstead;
import uk.brum.complaints.application.RecountClocks;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscription;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;
import uk.brum.workingtime.Holiday;

/** Everything that we listen to. */
@Configuration(proxyBeanMethods = false)
class ConsumedEvents {

    @Bean
    Subscriptions subscriptions(RecountClocks recountClocks, PostInstead postInstead) {
        return Subscriptions.of(
                Subscription.from("bin-schedules")
                        .on("holidays-changed.v1", event -> recountClocks.recount(holidays(event))),
                Subscription.from("notifications").on("message-failed.v1", event -> undelivered(event, postInstead)));
    }

    /** Notifications tells of all messages; those that name no letter of a complaint are not ours. */
    private static void undelivered(Event event, PostInstead postInstead) {
        String letterId = event.data().path("letterId").asString("");
        ComplaintId.of(event.data().path("reference").asString(""))
                .filter(_ -> !letterId.isEmpty())
                .ifPresent(id -> postInstead.undelivered(
                        id,
                        letterId,
                        event.data().path("messageId").asString(""),
                        event.data().path("reason").asString("")));
    }

    private static List<Holiday> holidays(Event event) {
        List<Holiday> holidays = new ArrayList<>();
        for (JsonNode day : event.data().path("holidays")) {
            try {
                holidays.add(new Holiday(
                        LocalDate.parse(day.path("date").asString("")),
                        day.path("name").asString("")));
            } catch (DateTimeException e) {
                throw new UnprocessableEvent("A holiday has no date", e);
            }
        }
        if (holidays.isEmpty()) {
            throw new UnprocessableEvent("The event names no holiday");
        }
        return holidays;
    }
}
