package uk.brum.complaints.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.brum.workingtime.Clockwork;

/** The council's own time: a complaint that comes at 00:30 British Summer Time came on that day, not on the one before. */
public final class London {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private London() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Clockwork.LONDON);
    }

    /** "Wednesday 20 May 2026". */
    public static String words(LocalDate day) {
        return WORDS.format(day);
    }
}
