package uk.brum.binschedules.schedules.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a change or a disruption concerns. The narrower one goes first: a round before its ward, a ward before the city. */
public sealed interface Scope {

    Pattern WARD = Pattern.compile("ward:([EWSN][0-9]{8})");
    Pattern ROUND = Pattern.compile("round:([A-Za-z0-9][A-Za-z0-9._-]{0,39})");

    /** Everybody. */
    record City() implements Scope {}

    /** The homes of a ward, by its ONS code. */
    record Ward(String code) implements Scope {}

    /** The homes of a round. */
    record OneRound(String roundId) implements Scope {}

    /** Whether the homes of that round in that ward are concerned. */
    default boolean holds(String roundId, String wardCode) {
        return switch (this) {
            case City() -> true;
            case Ward(String code) -> code.equals(wardCode);
            case OneRound(String id) -> id.equals(roundId);
        };
    }

    /** Higher goes first. */
    default int narrowness() {
        return switch (this) {
            case City() -> 0;
            case Ward _ -> 1;
            case OneRound _ -> 2;
        };
    }

    /** {@code city}, {@code ward:E05011154} or {@code round:RES-MON-07}. */
    default String text() {
        return switch (this) {
            case City() -> "city";
            case Ward(String code) -> "ward:" + code;
            case OneRound(String id) -> "round:" + id;
        };
    }

    /** The scope of such a text, empty for anything else. */
    static Optional<Scope> of(String text) {
        if (text.equals("city")) {
            return Optional.of(new City());
        }
        Matcher ward = WARD.matcher(text);
        if (ward.matches()) {
            return Optional.of(new Ward(ward.group(1)));
        }
        Matcher round = ROUND.matcher(text);
        return round.matches() ? Optional.of(new OneRound(round.group(1))) : Optional.empty();
    }
}
