package uk.brum.servicerequests.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests of a kind are, from one day on. Routes are added and ended, never changed, so that it can be said of
 * every day who was responsible.
 *
 * @param id chosen by who made it, for ever
 * @param what which requests
 * @param owner whose they are
 * @param from first day in force, in London
 * @param until first day on which it is no longer in force; null while nobody has ended it
 * @param made who made it, when and why
 */
public record Route(
        String id,
        Matching what,
        RouteOwner owner,
        LocalDate from,
        @Nullable LocalDate until,
        Made made) {

    /** Who made it. */
    public record Made(String by, Instant at, String why) {}

    /**
     * Which requests; what is null may be anything.
     *
     * @param category code in the catalogue
     * @param ward GSS code
     * @param asset number of the thing, or the beginning of such numbers
     */
    public record Matching(
            @Nullable String category,
            @Nullable String ward,
            @Nullable String asset) {

        boolean fits(Subject subject) {
            return (category == null || category.equals(subject.category()))
                    && (ward == null || ward.equals(subject.ward()))
                    && (asset == null
                            || subject.asset() != null && subject.asset().startsWith(asset));
        }

        /** The one thing goes before the kind of thing, and that before the place. */
        int precision() {
            return (asset == null ? 0 : 100 + asset.length()) + (category == null ? 0 : 50) + (ward == null ? 0 : 10);
        }

        public boolean isEverything() {
            return Stream.of(category, ward, asset).allMatch(Objects::isNull);
        }
    }

    /** What is to be routed. */
    public record Subject(
            String category,
            @Nullable String ward,
            @Nullable String asset) {}

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
}
