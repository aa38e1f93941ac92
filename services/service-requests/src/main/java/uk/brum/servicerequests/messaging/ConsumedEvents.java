package uk.brum.servicerequests.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        HearRequests hear = new HearRequests(tell, routing, measure);
        return Subscriptions.of(
                Subscription.from("service-requests")
                        .on("incident-answered.v1", event -> shareAnswer.share(reference(event)))
                        .onAll(
                                hear::happened,
                                "request-submitted.v1",
                                "request-acknowledged.v1",
                                "request-assigned.v1",
                                "request-updated.v1",
                                "request-resolved.v1",
                                "request-reopened.v1"),
                Subscription.from("bin-schedules")
                        .on("holidays-changed.v1", event -> holidays.takeOver(holidays(event))),
                Subscription.from("places").on("ward-boundaries-changed.v1", event -> wards.boundariesChanged()));
    }

    static Reference reference(Event event) {
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
