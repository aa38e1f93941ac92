package uk.brum.binschedules.schedules.domain;

import org.jspecify.annotations.Nullable;

/**
 * A container of a home.
 *
 * @param colour how residents tell it apart, for example "grey lid"; null when it does not matter
 * @param size as printed on it, for example "180L"; null when unknown
 */
public record Container(
        ContainerType type,
        @Nullable String colour,
        @Nullable String size) {

    /** The words for a resident, for example "Wheelie bin with a grey lid". */
    public String name() {
        if (colour == null) {
            return type.words();
        }
        return colour.endsWith(" lid")
                ? type.words() + " with a " + colour
                : Character.toUpperCase(colour.charAt(0))
                        + colour.substring(1)
                        + " "
                        + type.words().toLowerCase(java.util.Locale.ROOT);
    }
}
