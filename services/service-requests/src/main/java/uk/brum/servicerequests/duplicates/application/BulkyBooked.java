package uk.brum.servicerequests.duplicates.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.duplicates.domain.BookedCollection;
import uk.brum.servicerequests.duplicates.domain.BookedCollection.State;
import uk.brum.servicerequests.duplicates.domain.BookedCollections;
import uk.brum.servicerequests.duplicates.domain.KnownWaste;
import uk.brum.servicerequests.duplicates.domain.Report;
import uk.brum.servicerequests.duplicates.domain.WaitingWaste;

/**
 * Large items that wait for a collection which somebody booked. Anybody may ask, so it tells the day of what lies in the
 * street and nothing else, and only about the time when it does (decision 0102).
 */
@Service
class BulkyBooked implements KnownWaste {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_AFTER = 14;

    private final BookedCollections bookings;

    BulkyBooked(BookedCollections bookings) {
        this.bookings = bookings;
    }

    @Override
    public List<WaitingWaste> at(Report report, LocalDate day) {
        return bookings.around(report.at(), report.uprn(), day.minusDays(DAYS_AFTER), day.plusDays(DAYS_AHEAD)).stream()
                .filter(BookedCollection::waits)
                .map(booking -> told(booking, day))
                .distinct() // several homes of one house may have booked the same day
                .toList();
    }

    private static WaitingWaste told(BookedCollection booking, LocalDate today) {
        String date = DAY.format(booking.date());
        if (booking.state() == State.BOOKED && !booking.date().isBefore(today)) {
            String message = "A collection of large items is already booked close to here, for " + date
                    + ". If this is it, it will be taken then and you do not need to report it.";
            return new WaitingWaste("bulky-collection", message, booking.date());
        }
        String message = "A collection of large items was due close to here on " + date
                + ", and we have not heard that it was done. If it still lies there, report it.";
        return new WaitingWaste("bulky-collection-missed", message, booking.date());
    }
}
