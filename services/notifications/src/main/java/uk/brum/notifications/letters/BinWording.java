package uk.brum.notifications.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bins and bin days are written in letters. */
public final class BinWording {

    private BinWording() {}

    /** The first line of its address, or words that stand for it. */
    public static String home(@Nullable String firstLine) {
        return firstLine == null || firstLine.isBlank() ? "your home" : firstLine;
    }

    /** @param code for example {@code day-before-18:00}, London time */
    public static String when(String code) {
        return switch (code) {
            case "day-before-16:00" -> "at 4pm the day before";
            case "day-before-18:00" -> "at 6pm the day before";
            case "day-before-20:00" -> "at 8pm the day before";
            case "same-day-06:00" -> "at 6am on the day";
            case "same-day-07:00" -> "at 7am on the day";
            default -> "before the day";
        };
    }

    /** "rubbish, garden waste and food waste". */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** "Rubbish (wheelie bin with a grey lid). Your usual day is Friday 25 December 2026. …". */
    public static String collected(
            String name, String container, @Nullable LocalDate plannedFor, @Nullable String reason, int sacks) {
        var words = new StringBuilder(name)
                .append(" (")
                .append(container.substring(0, 1).toLowerCase(Locale.UK))
                .append(container.substring(1))
                .append(')');
        if (plannedFor != null) {
            words.append(". It would usually be ")
                    .append(Wording.date(plannedFor))
                    .append(because(reason));
        }
        if (sacks > 0) {
            words.append(". You can put out ").append(sacks).append(sacks == 1 ? " extra sack" : " extra sacks");
        }
        return words.toString();
    }

    /** "Rubbish. We will collect it on Tuesday 29 December 2026 instead. …". */
    public static String notCollected(String name, @Nullable LocalDate newDate, @Nullable String reason) {
        return name + ". "
                + (newDate == null
                        ? "We cannot say yet when we will collect it next"
                        : "We will collect it on " + Wording.date(newDate) + " instead")
                + because(reason);
    }

    /** The council's own sentence, without its full stop. */
    private static String because(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        String plain = reason.strip();
        return ". " + (plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    }
}
