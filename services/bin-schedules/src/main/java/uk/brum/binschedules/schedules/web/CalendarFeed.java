package uk.brum.binschedules.schedules.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Uprn;

/**
 * A home's collections as an iCalendar feed (RFC 5545, refresh hints of RFC 7986). An event's UID belongs to the planned
 * date, so a moved, cancelled or restored collection stays the same event in a phone; SEQUENCE is the slot's revision.
 *
 * @param alarm whether to remind at 6pm the evening before
 */
record CalendarFeed(Uprn uprn, boolean alarm) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String REFRESH = "PT6H";

    String write(List<BinCollection> collections, List<Disruption> disruptions, String wardCode) {
        ICalendarText text = new ICalendarText()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Brum Account//Bin collections//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("NAME", "Bin collections")
                .text("X-WR-CALNAME", "Bin collections")
                .raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .raw("X-PUBLISHED-TTL", REFRESH);
        for (BinCollection collection : collections) {
            event(text, collection, disruptions, wardCode);
        }
        return text.raw("END", "VCALENDAR").toString();
    }

    private void event(ICalendarText text, BinCollection collection, List<Disruption> disruptions, String wardCode) {
        LocalDate date = collection.date();
        String stamp = stamp(collection);
        text.raw("BEGIN", "VEVENT")
                .raw("UID", uprn + "-" + collection.slot().id() + "@bins.brum.example")
                .raw("DTSTAMP", stamp)
                .raw("LAST-MODIFIED", stamp)
                .raw("SEQUENCE", Long.toString(collection.revision()))
                .raw("DTSTART;VALUE=DATE", date.format(DATE))
                .raw("DTEND;VALUE=DATE", date.plusDays(1).format(DATE))
                .raw("STATUS", collection.cancelled() ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY", summary(collection))
                .text("DESCRIPTION", description(collection, disruptions, wardCode))
                .raw("TRANSP", "TRANSPARENT");
        if (alarm && !collection.cancelled()) {
            text.raw("BEGIN", "VALARM")
                    .raw("ACTION", "DISPLAY")
                    .raw("TRIGGER", "-PT6H")
                    .text(
                            "DESCRIPTION",
                            "Put out tonight: " + collection.stream().residentName())
                    .raw("END", "VALARM");
        }
        text.raw("END", "VEVENT");
    }

    /** Stands still while nothing changes, so that an unchanged feed has an unchanged tag. */
    private static String stamp(BinCollection collection) {
        Instant changedAt = collection.changedAt();
        return STAMP.format(
                changedAt != null
                        ? changedAt
                        : collection.since().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String summary(BinCollection collection) {
        String name = collection.stream().residentName();
        return switch (collection.status()) {
            case SCHEDULED -> name;
            case MOVED -> name + " (changed day)";
            case CANCELLED -> "No collection: " + name;
        };
    }

    private static String description(BinCollection collection, List<Disruption> disruptions, String wardCode) {
        StringBuilder words = new StringBuilder();
        String planned = LondonTime.day(collection.slot().planned());
        switch (collection.status()) {
            case SCHEDULED -> {}
            case MOVED -> words.append("Moved from ").append(planned).append(". ");
            case CANCELLED -> words.append("The collection of ").append(planned).append(" is cancelled. ");
        }
        if (collection.changeReason() != null) {
            words.append(collection.changeReason()).append('\n');
        }
        LocalDate next = collection.nextDate();
        if (next != null) {
            words.append("Next collection: ").append(LondonTime.day(next)).append(".\n");
        }
        if (!collection.cancelled()) {
            words.append(collection.container().name()).append(". Put it out by 6am.");
        }
        CollectionView.SideWaste sideWaste = CollectionView.SideWaste.of(collection.sideWasteSacks());
        if (sideWaste != null) {
            words.append('\n').append(sideWaste.advice());
        }
        Set<String> messages = new java.util.LinkedHashSet<>();
        disruptions.stream()
                .filter(disruption ->
                        disruption.concerns(collection.date(), collection.stream(), collection.roundId(), wardCode))
                .forEach(disruption -> messages.add(disruption.message()));
        messages.forEach(message -> words.append('\n').append(message));
        return words.toString().strip();
    }
}
