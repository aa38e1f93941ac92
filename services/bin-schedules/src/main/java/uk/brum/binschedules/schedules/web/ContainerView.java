package uk.brum.binschedules.schedules.web;

import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Container;

/** A container as the contract shows it. */
public record ContainerView(
        String type, @Nullable String colour, @Nullable String size, String name) {

    /** The view of a container. */
    public static ContainerView of(Container container) {
        return new ContainerView(container.type().code(), container.colour(), container.size(), container.name());
    }
}
