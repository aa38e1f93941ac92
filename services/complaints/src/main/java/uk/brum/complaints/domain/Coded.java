package uk.brum.complaints.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A closed set with names in kebab-case outside the code. */
public interface Coded {

    String name();

    /** The name in contracts and events, for example {@code not-upheld}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a code, empty when there is none. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
