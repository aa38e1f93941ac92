package uk.brum.binschedules.schedules.web;

import java.time.LocalDate;
import java.util.Map;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Reads the words of our own vocabulary, and says in plain words which one is wrong. */
public final class Words {

    /** At least one visible character, no line breaks or other control characters. */
    static final String ONE_LINE = "[^\\x00-\\x1F\\x7F]*\\S[^\\x00-\\x1F\\x7F]*";

    static final String ONE_LINE_MESSAGE = "Write one line of words";

    private Words() {}

    /** The stream of a code. */
    public static WasteStream stream(String code) {
        return WasteStream.of(code).orElseThrow(() -> wrong("stream", "We do not collect '" + shown(code) + "'."));
    }

    static Scope scope(String text) {
        return Scope.of(text)
                .orElseThrow(() -> wrong("scope", "Use city, ward: and a ward code, or round: and a round."));
    }

    /** A date of our time; nobody plans for the year 9999. */
    static LocalDate inSight(LocalDate date) {
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            throw wrong("date", "Use a date from 2000 to 2100.");
        }
        return date;
    }

    static ProblemException wrong(String pointer, String message) {
        return new ProblemException(PlatformProblems.INVALID, message)
                .with("errors", java.util.List.of(Map.of("pointer", pointer, "rule", "known", "message", message)));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
