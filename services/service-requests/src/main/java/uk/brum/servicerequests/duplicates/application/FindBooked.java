package uk.brum.servicerequests.duplicates.application;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.duplicates.domain.BookedCollection;
import uk.brum.servicerequests.duplicates.domain.BookedCollections;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Finds, for staff, the booked collections that a report of waste may be about, as the booking system knows them now. */
@Service
public class FindBooked {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_AROUND = 14;
    private static final int SHOWN = 50;

    private final FindRequests requests;
    private final Catalogue catalogue;
    private final BookedCollections bookings;

    FindBooked(FindRequests requests, Catalogue catalogue, BookedCollections bookings) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.bookings = bookings;
    }

    /** A booking. @param metres how far it is from the request; null when one of them lies nowhere on the map */
    public record Found(BookedCollection booking, @Nullable Integer metres) {}

    /**
     * Those with a date within 14 days of the report, the nearest day first.
     *
     * @throws uk.brum.servicerequests.requests.domain.RequestRefused when there is no such request
     */
    public List<Found> around(Reference reference) {
        ServiceRequest request = requests.by(reference);
        LocalDate reported = LocalDate.ofInstant(request.submittedAt(), LONDON);
        if (!catalogue
                .category(request.matter().category(), reported)
                .map(Category::waitingWaste)
                .orElse(false)) {
            return List.of();
        }
        Point point = request.place().point();
        return bookings
                .around(point, request.place().uprn(), reported.minusDays(DAYS_AROUND), reported.plusDays(DAYS_AROUND))
                .stream()
                .sorted(comparing(booking -> Math.abs(DAYS.between(reported, booking.date()))))
                .limit(SHOWN)
                .map(booking -> new Found(booking, metres(point, booking.point())))
                .toList();
    }

    private static @Nullable Integer metres(@Nullable Point from, @Nullable Point to) {
        return from == null || to == null ? null : (int) Math.round(from.metresTo(to));
    }
}
