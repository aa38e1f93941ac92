package uk.brum.binschedules.reminders.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.WasteStream;

/**
 * What reminders have in common that say the same on the same day: homes with the same plan in the same ward, and the same
 * bins wanted. There are thousands of them where there are hundreds of thousands of homes.
 *
 * @param streams empty = all
 */
public record CalendarKey(String planId, String wardCode, Set<WasteStream> streams) {

    public CalendarKey {
        streams = Set.copyOf(streams);
    }

    public static CalendarKey of(Home home, Choice choice) {
        return new CalendarKey(home.planId(), home.wardCode(), choice.streams());
    }

    /** As it is stored: plan, ward and streams with bars between them. */
    public String text() {
        String wanted = streams.isEmpty()
                ? ""
                : EnumSet.copyOf(streams).stream().map(WasteStream::code).collect(Collectors.joining(","));
        return planId + "|" + wardCode + "|" + wanted;
    }

    /** @throws IllegalArgumentException when it is not what {@link #text} made */
    public static CalendarKey of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a calendar: " + text);
        }
        Set<WasteStream> streams = parts[2].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[2].split(","))
                        .map(code -> WasteStream.of(code).orElseThrow())
                        .collect(Collectors.toSet());
        return new CalendarKey(parts[0], parts[1], streams);
    }
}
