package uk.brum.binschedules.schedules.web;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** What stands in an address or a parameter. */
public final class Asked {

    /** Shape of a UPRN in an address. */
    public static final String UPRN = "[0-9]{1,12}";

    public static final String UPRN_MESSAGE = "A property number has up to 12 digits";
    public static final String CURSOR = "[A-Za-z0-9_-]{1,200}";
    public static final String CURSOR_MESSAGE = "Use the cursor of the page before as it is";

    private Asked() {}

    /** The home that is asked for; unknown when no home can have that number. */
    public static Uprn uprn(String text) {
        return Uprn.of(text).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.HomeUnknown()));
    }

    /** The home that is asked for, where nobody has looked at the text before. */
    static Uprn uprnOf(String text) {
        return Uprn.of(text)
                .orElseThrow(() -> text.matches(UPRN)
                        ? new ScheduleRefused(new ScheduleRefusal.HomeUnknown())
                        : Words.wrong("uprn", UPRN_MESSAGE + "."));
    }

    /** The number in a cursor, 0 without one. */
    public static long cursor(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(
                    new String(Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.US_ASCII));
            if (number >= 0) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            // told below, as a negative number is
        }
        throw new ProblemException(PlatformProblems.INVALID, CURSOR_MESSAGE + ".");
    }

    /** A cursor for a number. */
    public static String cursorOf(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
