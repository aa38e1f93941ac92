package uk.brum.portal.problems;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One part of a page, which may be missing while the rest is shown.
 *
 * @param value what the part shows, or null when its service is away
 */
public record Part<T extends Object>(@Nullable T value) {

    /** Asks for a part and makes do without it when its service is away. */
    public static <T extends Object> Part<T> of(Supplier<T> question) {
        try {
            return new Part<>(question.get());
        } catch (ServiceAway e) {
            return new Part<>(null);
        }
    }

    public boolean missing() {
        return value == null;
    }

    public T orElse(T instead) {
        return value == null ? instead : value;
    }
}
