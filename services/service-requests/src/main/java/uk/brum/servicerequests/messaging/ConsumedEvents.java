package uk.brum.servicerequests.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.servicerequests.expectations.application.MeasureResolution;
import uk.brum.servicerequests.following.application.TellFollowers;
import uk.brum.servicerequests.requests.application.ShareAnswer;
import uk.brum.servicerequests.requests.application.TakeOverHolidays;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Wards;
import uk.brum.servicerequests.routing.application.RouteRequest;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscription;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;
import uk.brum.workingtime.Holiday;

/** Everything that this service hears. */
@Configuration(proxyBeanMethods = false)
class ConsumedEvents {

    @Bean
    Subscriptions subscriptions(
            ShareAnswer shareAnswer,
            RouteRequest routing,
            TakeOverHolidays holidays,
            Wards wards,
            TellFollowers tell,
            MeasureResolution measure) {
        Consumer<Event> telling = event -> tell.about(event.subject());
        Consumer<Event> routed = event -> routing.route(reference(event));
        Consumer<Event> measuring = event -> measure.measure(reference(event));
        return Subscriptions.of(
                Subscription.from("service-requests")
                        .on("incident-answered.v1", event -> shareAnswer.share(reference(event)))
                        .on("request-submitted.v1", telling.andThen(routed))
                        .on("request-acknowledged.v1", telling)
                        .on("request-assigned.v1", telling)
                        .on("request-updated.v1", telling)
                        .on("request-resolved.v1", telling.andThen(measuring))
                        .on("request-reopened.v1", telling.andThen(measuring)),
                Subscription.from("bin-schedules")
                        .on("holidays-changed.v1", event -> holidays.takeOver(holidays(event))),
                Subscription.from("places").on("ward-boundaries-changed.v1", event -> wards.boundariesChanged()));
    }

    private static Reference reference(Event event) {
        return Reference.of(event.data().path("reference").asString(""))
                .orElseThrow(() -> new UnprocessableEvent("The event names no request"));
    }

    private static List<Holiday> holidays(Event event) {
        List<Holiday> all = new ArrayList<>();
        try {
            event.data()
                    .required("holidays")
                    .forEach(day -> all.add(new Holiday(
                            LocalDate.parse(day.required("date").asString()),
                            day.required("name").asString())));
        } catch (RuntimeException e) {
            throw new UnprocessableEvent("The event holds no holidays", e);
        }
        return all;
    }
}
