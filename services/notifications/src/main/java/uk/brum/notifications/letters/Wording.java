package uk.brum.notifications.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names, dates and bins are written in letters. Times are shown in Europe/London. */
public final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_MINUTES = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Letters, marks, spaces, hyphens, apostrophes and full stops between letters: no web address, no digits. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ -]*(\\. ?[\\p{L}\\p{M}'’ -]+)*\\.?");

    private static final Pattern DOMAIN = Pattern.compile("\\.\\p{L}{2,}");
    /** What mail programs make a link of, though it was none. */
    private static final Pattern LINK =
            Pattern.compile("://|@|\\bwww\\.|[\\p{L}\\p{N}]\\.\\p{L}{2,}", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 60;

    private Wording() {}

    /** Hello with the name, unless the name could be an advertisement that somebody wants us to send. */
    public static String greeting(@Nullable String name) {
        boolean plain = name != null
                && name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && !DOMAIN.matcher(name).find();
        return plain ? "Hello " + name : "Hello";
    }

    /**
     * Where something is, as whoever reported it said; null when it could be an advertisement that somebody wants us to
     * send: reports need no account, and the address that we write to may be anybody's.
     */
    public static @Nullable String place(@Nullable String words) {
        return words == null || LINK.matcher(words).find() ? null : words;
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** For example "Tuesday 24 November 2026 at 6pm", as the pages write it. */
    public static String time(Instant instant) {
        var at = instant.atZone(LONDON);
        return DATE.format(at) + " at " + clock(at.toLocalTime());
    }

    private static String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        return (time.getMinute() == 0 ? FULL_HOUR : WITH_MINUTES).format(time).toLowerCase(Locale.UK);
    }

    /** What the container of a stream is called in a sentence; an unknown stream is just a bin. */
    public static String stream(String stream) {
        return switch (stream) {
            case "residual" -> "rubbish";
            case "recycling-paper-card" -> "paper and card recycling";
            case "recycling-containers" -> "plastic, metal and glass recycling";
            case "mixed-recycling" -> "recycling";
            case "food" -> "food waste";
            case "garden" -> "garden waste";
            default -> "bin";
        };
    }
}
