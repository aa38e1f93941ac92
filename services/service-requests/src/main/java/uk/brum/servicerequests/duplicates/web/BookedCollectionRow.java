package uk.brum.servicerequests.duplicates.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.duplicates.domain.BookedCollection;
import uk.brum.servicerequests.requests.domain.Addresses;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.starter.imports.Row;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Reads one booking of another system. What it has no name for here is not kept. */
@Component
class BookedCollectionRow {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._/-]{1,40}");
    private static final Pattern UPRN = Pattern.compile("0*([1-9][0-9]{0,11})");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final int LONGEST_ITEMS = 300;
    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 366;

    private final Addresses addresses;
    private final Clock clock;

    BookedCollectionRow(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What is wrong with a column, in a sentence. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String column;

        Wrong(String column, String message) {
            super(message, null, false, false);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /**
     * Reads a booking.
     *
     * @throws Wrong when a column is not what its name says
     * @throws ProblemException when the register of addresses is away, so that these rows are sent again
     */
    BookedCollection read(Row row) {
        String reference = row.value("booking_reference");
        if (!REFERENCE.matcher(reference).matches()) {
            throw new Wrong("booking_reference", "Give each booking its reference, up to 40 letters and digits.");
        }
        String items = row.value("items");
        if (items.length() > LONGEST_ITEMS || items.chars().anyMatch(Character::isISOControl)) {
            throw new Wrong("items", "Give the items in one line of up to " + LONGEST_ITEMS + " characters.");
        }
        BookedCollection.State state = BookedCollection.State.of(row.value("state"))
                .orElseThrow(() -> new Wrong("state", "The state is booked, collected, not-collected or cancelled."));
        LocalDate date = date(row.value("collection_date"));
        String uprn = uprn(row.value("uprn"));
        Point point = point(row.value("lat"), row.value("long"));
        if (point == null && uprn == null) {
            throw new Wrong("uprn", "Give the property (uprn) or the point (lat and long).");
        }
        return new BookedCollection(reference, uprn, point == null ? registered(uprn) : point, date, items, state);
    }

    private LocalDate date(String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(today.minusDays(DAYS_BACK)) || date.isAfter(today.plusDays(DAYS_AHEAD))) {
                throw new Wrong("collection_date", "A collection is kept from 60 days ago to a year ahead.");
            }
            return date;
        } catch (DateTimeException e) {
            throw new Wrong("collection_date", "Give the date of the collection like 2026-06-02.");
        }
    }

    private static @Nullable String uprn(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var matcher = UPRN.matcher(text);
        if (!matcher.matches()) {
            throw new Wrong("uprn", "A property number has 1 to 12 digits.");
        }
        return matcher.group(1);
    }

    private static @Nullable Point point(String lat, String lon) {
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(lat).matches() || !DEGREES.matcher(lon).matches()) {
            throw new Wrong("lat", "Give lat and long in degrees, both or neither.");
        }
        try {
            return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (IllegalArgumentException e) {
            throw new Wrong("lat", "There is no such point on the earth.");
        }
    }

    private Point registered(@Nullable String uprn) {
        return switch (uprn == null ? null : addresses.of(uprn)) {
            case Addresses.Registered found -> found.point();
            case Addresses.NoSuchProperty _ -> throw new Wrong("uprn", "We know no property with this number.");
            case null ->
                throw new ProblemException(
                        PlatformProblems.UNAVAILABLE, "The register of addresses is away. Send these rows again soon.");
        };
    }
}
