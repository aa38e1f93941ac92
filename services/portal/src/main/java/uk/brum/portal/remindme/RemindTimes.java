package uk.brum.portal.remindme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;

/** The times that bin-schedules offers, in words. */
@Component
class RemindTimes {

    static final String USUAL = "day-before-18:00";

    private static final List<String> OFFERED =
            List.of("day-before-16:00", USUAL, "day-before-20:00", "same-day-06:00", "same-day-07:00");

    private final Words words;

    RemindTimes(Words words) {
        this.words = words;
    }

    List<Choice> choices() {
        return OFFERED.stream().map(code -> Choice.of(code, in(code))).toList();
    }

    static boolean offered(@Nullable String code) {
        return code != null && OFFERED.contains(code);
    }

    /** "6pm the day before". */
    String in(String code) {
        return words.of("remindme.when." + code.replace(":00", ""));
    }
}
