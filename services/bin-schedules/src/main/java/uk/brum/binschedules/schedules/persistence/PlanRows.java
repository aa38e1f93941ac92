package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Container;
import uk.brum.binschedules.schedules.domain.ContainerType;
import uk.brum.binschedules.schedules.domain.Postcode;
import uk.brum.binschedules.schedules.domain.Round;
import uk.brum.binschedules.schedules.domain.Service;
import uk.brum.binschedules.schedules.domain.Timetable;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;

/** Reads rows of {@code properties.csv}. Values repeat a lot in such a file, so what was read once is kept. */
final class PlanRows {

    private static final Pattern WARD = Pattern.compile("[EWSN][0-9]{8}");
    private static final Pattern USRN = Pattern.compile("0*[0-9]{1,8}");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ()./'-]*");
    private static final int LONGEST_COLOUR = 30;
    private static final int LONGEST_SIZE = 10;

    private final Timetable timetable;
    private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
    private final Map<String, Optional<Postcode>> postcodes = new HashMap<>();
    private final Map<Service, Service> services = new HashMap<>();

    PlanRows(Timetable timetable) {
        this.timetable = timetable;
    }

    /** What a row says. */
    record PlanRow(long line, Uprn uprn, String postcode, String ward, String usrn, Service service) {}

    /** Why a row cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RowError error;

        Unreadable(RowError error) {
            super(error.message(), null, false, false);
            this.error = error;
        }

        RowError error() {
            return error;
        }
    }

    PlanRow read(Row row) throws Unreadable {
        Uprn uprn = Uprn.of(row.value("uprn"))
                .orElseThrow(() -> unreadable(row, "uprn", "is not a UPRN of up to 12 digits."));
        String postcode = postcodes
                .computeIfAbsent(row.value("postcode"), Postcode::of)
                .orElseThrow(() -> unreadable(row, "postcode", "is not a postcode."))
                .text();
        String ward = row.value("ward_code");
        if (!ward.isEmpty() && !WARD.matcher(ward).matches()) {
            throw unreadable(row, "ward_code", "is not a ward code like E05011154.");
        }
        String usrn = row.value("usrn");
        if (!usrn.isEmpty() && !USRN.matcher(usrn).matches()) {
            throw unreadable(row, "usrn", "is not a USRN of up to 8 digits.");
        }
        Service service = service(row);
        return new PlanRow(
                row.line(),
                uprn,
                postcode,
                ward,
                usrn.isEmpty() ? "" : Long.toString(Long.parseLong(usrn)),
                services.computeIfAbsent(service, same -> same));
    }

    private Service service(Row row) throws Unreadable {
        WasteStream stream = WasteStream.of(row.value("stream"))
                .orElseThrow(() -> unreadable(row, "stream", "is not a stream that we know."));
        Round round = timetable.round(row.value("round_id"));
        if (round == null) {
            throw new Unreadable(row.error(
                    "round_id", "There is no round '" + row.value("round_id") + "'. Import the rounds first."));
        }
        if (round.stream() != stream) {
            throw unreadable(
                    row, "round_id", "is a round for " + round.stream().code() + ", not " + stream.code() + ".");
        }
        ContainerType type = ContainerType.of(row.value("container_type"))
                .orElseThrow(() -> unreadable(row, "container_type", "is not a container that we know."));
        LocalDate since = date(row, "valid_from");
        if (since == null) {
            throw new Unreadable(row.error("valid_from", "Say from which date the service is valid."));
        }
        LocalDate until = date(row, "valid_to");
        if (until != null && until.isBefore(since)) {
            throw unreadable(row, "valid_to", "lies before valid_from.");
        }
        Container container = new Container(
                type, plain(row, "container_colour", LONGEST_COLOUR), plain(row, "container_size", LONGEST_SIZE));
        return new Service(stream, round.id(), container, since, until);
    }

    private @Nullable LocalDate date(Row row, String column) throws Unreadable {
        String text = row.value(column);
        if (text.isEmpty()) {
            return null;
        }
        return dates.computeIfAbsent(text, PlanRows::parsed)
                .orElseThrow(() -> unreadable(row, column, "is not a date like 2026-11-23."));
    }

    /** ISO dates of a time that people live in: a year such as 20226 is a slip of the finger. */
    static Optional<LocalDate> parsed(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1990 && date.getYear() <= 2100 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String plain(Row row, String column, int longest) throws Unreadable {
        String text = row.value(column);
        if (text.length() > longest || !PLAIN.matcher(text).matches()) {
            throw unreadable(row, column, "must be plain words of up to " + longest + " characters.");
        }
        return text.isEmpty() ? null : text;
    }

    static Unreadable unreadable(Row row, String column, String what) {
        String value = row.value(column);
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new Unreadable(row.error(column, "'" + shown + "' " + what));
    }
}
