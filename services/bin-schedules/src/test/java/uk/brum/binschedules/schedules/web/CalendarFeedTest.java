package uk.brum.binschedules.schedules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.WARD;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.aHome;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.day;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.range;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.Frequency;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.TimetableBuilder;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

class CalendarFeedTest {

    private static final Uprn UPRN = new Uprn(990000000017L);
    private static final String FRIDAY = "2026-12-25";
    private static final String UID = "990000000017-residual-2026-12-25@bins.brum.example";

    /** What a calendar shows of an event. */
    private record Seen(String start, String end, int sequence, String status, String summary, String description) {}

    @Test
    void two_parsers_see_the_same_events() throws Exception {
        String feed = feed(
                christmas()
                        .with(WasteStream.FOOD, Frequency.WEEKLY, "2026-12-04")
                        .disrupted(new Scope.City(), WasteStream.FOOD, "2026-12-07", "2026-12-18", true, false)
                        .moved(FRIDAY, WasteStream.RESIDUAL, "2026-12-29")
                        .skipped(FRIDAY, WasteStream.FOOD),
                true);

        Map<String, Seen> ical4j = seenByIcal4j(feed);
        assertThat(ical4j).hasSize(10).isEqualTo(seenByBiweekly(feed));
        assertThat(ical4j.get(UID))
                .isEqualTo(new Seen(
                        "20261229",
                        "20261230",
                        1,
                        "CONFIRMED",
                        "Rubbish (changed day)",
                        "Moved from Friday 25 December. Bank holiday.\n"
                                + "Wheelie bin with a grey lid. Put it out by 6am."));
    }

    @Test
    void a_moved_a_cancelled_and_a_restored_collection_keep_their_uid_and_their_sequence_rises() throws Exception {
        Seen planned = seen(christmas());
        Seen moved = seen(christmas().moved(FRIDAY, WasteStream.RESIDUAL, "2026-12-29"));
        Seen cancelled = seen(
                christmas().changed(new Scope.City(), FRIDAY, WasteStream.RESIDUAL, new Treatment.Skipped(), 2, false));
        Seen restored = seen(
                christmas().changed(new Scope.City(), FRIDAY, WasteStream.RESIDUAL, new Treatment.Normal(), 3, true));

        assertThat(List.of(planned, moved, cancelled, restored))
                .extracting(Seen::sequence)
                .containsExactly(0, 1, 2, 3);
        assertThat(List.of(planned, moved, cancelled, restored))
                .extracting(Seen::status)
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED");
        assertThat(List.of(planned, moved, cancelled, restored))
                .extracting(Seen::start)
                .containsExactly("20261225", "20261229", "20261225", "20261225");
        assertThat(cancelled.description()).contains("Next collection: Friday 1 January.");
    }

    @Test
    void reminds_at_six_the_evening_before_when_asked_and_never_of_a_cancelled_collection() throws Exception {
        String with = feed(christmas().skipped(FRIDAY, WasteStream.RESIDUAL), true);
        String without = feed(christmas(), false);

        List<VEvent> events = parsed(with).getEvents();
        assertThat(events).filteredOn(event -> event.getAlarms().isEmpty()).hasSize(1);
        assertThat(events.getFirst().getAlarms().getFirst().getTrigger().getDuration())
                .hasToString("-PT6H");
        assertThat(without).doesNotContain("VALARM");
        assertThat(calendar(with).validate().getEntries()).isEmpty();
    }

    @Test
    void asks_to_be_read_again_and_says_nothing_of_the_time_of_reading() {
        String feed = feed(christmas(), false);

        assertThat(feed)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n")
                .contains("DTSTAMP:20000103T000000Z\r\n")
                .isEqualTo(feed(christmas(), false));
    }

    @net.jqwik.api.Property
    void folds_every_line_at_75_octets_and_gives_free_text_back_as_it_was(@ForAll @StringLength(max = 300) String text)
            throws Exception {
        String words = text.codePoints()
                .filter(character -> character >= 0x20 && character != 0x7F && Character.isDefined(character))
                .filter(character -> character < 0xD800 || character > 0xFFFF)
                .filter(character -> !Character.isISOControl(character) && character != 0xFEFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String feed = new ICalendarText()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "test")
                .raw("BEGIN", "VEVENT")
                .raw("UID", "1")
                .raw("DTSTAMP", "20000103T000000Z")
                .text("SUMMARY", "<" + words + ">")
                .raw("END", "VEVENT")
                .raw("END", "VCALENDAR")
                .toString();

        assertThat(feed.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(parsed(feed).getEvents().getFirst().getSummary().getValue()).isEqualTo("<" + words + ">");
        assertThat(calendar(feed)
                        .getComponents()
                        .getFirst()
                        .getRequiredProperty(Property.SUMMARY)
                        .getValue())
                .isEqualTo("<" + words + ">");
    }

    private static TimetableBuilder christmas() {
        return aHome().with(WasteStream.RESIDUAL, Frequency.WEEKLY, "2026-12-04");
    }

    private static Seen seen(TimetableBuilder home) throws Exception {
        Seen ical4j = seenByIcal4j(feed(home, false)).get(UID);
        assertThat(ical4j)
                .isNotNull()
                .isEqualTo(seenByBiweekly(feed(home, false)).get(UID));
        return ical4j;
    }

    private static String feed(TimetableBuilder home, boolean alarm) {
        List<BinCollection> collections = home.collections(range("2026-12-04", "2027-01-03"), "2026-12-01");
        return new CalendarFeed(UPRN, alarm)
                .write(
                        collections,
                        home.timetable().disruptions(home.plan(), WARD, range("2026-12-04", "2027-01-03")),
                        WARD);
    }

    private static Calendar calendar(String feed) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static ICalendar parsed(String feed) {
        return Biweekly.parse(feed).first();
    }

    private static Map<String, Seen> seenByIcal4j(String feed) throws IOException, ParserException {
        Map<String, Seen> events = new TreeMap<>();
        for (Component event : calendar(feed).getComponents(Component.VEVENT)) {
            events.put(
                    value(event, Property.UID),
                    new Seen(
                            value(event, Property.DTSTART),
                            value(event, Property.DTEND),
                            Integer.parseInt(value(event, Property.SEQUENCE)),
                            value(event, Property.STATUS),
                            value(event, Property.SUMMARY),
                            value(event, Property.DESCRIPTION)));
        }
        return events;
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Map<String, Seen> seenByBiweekly(String feed) {
        Map<String, Seen> events = new TreeMap<>();
        for (VEvent event : parsed(feed).getEvents()) {
            events.put(
                    event.getUid().getValue(),
                    new Seen(
                            date(event.getDateStart().getValue()),
                            date(event.getDateEnd().getValue()),
                            event.getSequence().getValue(),
                            event.getStatus().getValue(),
                            event.getSummary().getValue(),
                            event.getDescription().getValue()));
        }
        return events;
    }

    private static String date(ICalDate date) {
        assertThat(date.hasTime()).isFalse();
        LocalDate day = LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
        assertThat(day.atStartOfDay(ZoneOffset.UTC)).isAfter(day("2026-12-01").atStartOfDay(ZoneOffset.UTC));
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
