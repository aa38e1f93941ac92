package uk.brum.portal.staff.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Booked collections of large items that a report of waste may be about. */
@FeignClient(
        name = "service-requests",
        contextId = "bookings",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = Bookings.Away.class)
interface Bookings {

    @GetMapping("/api/requests/v1/requests/{reference}/booked-collections")
    Around around(@PathVariable("reference") String reference);

    /** Those near it. */
    record Around(List<Booking> items) {}

    /** @param state booked, collected, not-collected or cancelled */
    record Booking(
            String bookingReference,
            LocalDate collectionDate,
            String state,
            String items,
            @Nullable Integer metres) {}

    /** The request is shown without them. */
    @Component
    class Away extends Absent<Bookings> {
        Away() {
            super(Bookings.class);
        }
    }
}
