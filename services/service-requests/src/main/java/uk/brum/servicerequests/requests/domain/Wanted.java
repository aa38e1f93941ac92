package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests, in which order.
 *
 * @param criteria all of which must hold
 * @param after the {@code next} of the page before; null for the first page
 */
public record Wanted(
        List<Criterion> criteria, Order order, @Nullable String after, int limit) {

    /** The orders that an index gives. With {@link Near} the nearest come first, whatever is asked. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST,
        LAST_UPDATED_FIRST,
        DUE_FIRST,
        NEXT_MISSED_FIRST,
        /** For programs that go through everything. */
        BY_REFERENCE
    }

    public Wanted {
        criteria = List.copyOf(criteria);
    }

    /** The newest that fulfil all of these. */
    public static Wanted newest(int limit, Criterion... criteria) {
        return new Wanted(List.of(criteria), Order.NEWEST_FIRST, null, limit);
    }

    public Wanted and(Criterion... more) {
        return new Wanted(Stream.concat(criteria.stream(), Stream.of(more)).toList(), order, after, limit);
    }

    public Wanted after(@Nullable String cursor) {
        return new Wanted(criteria, order, cursor, limit);
    }

    public Wanted by(Order other) {
        return new Wanted(criteria, other, after, limit);
    }

    /** Something that must hold. */
    public sealed interface Criterion {}

    /** One of these categories. */
    public record OfCategories(Set<String> codes) implements Criterion {}

    /** One of these statuses. */
    public record InStatus(Set<RequestStatus> statuses) implements Criterion {}

    /** Open, or closed. */
    public record IsOpen(boolean open) implements Criterion {}

    /** Submitted in that time, the end not included; null for no bound. */
    public record Submitted(
            @Nullable Instant from, @Nullable Instant before) implements Criterion {}

    /** Last changed in that time, the end not included; null for no bound. */
    public record Updated(@Nullable Instant from, @Nullable Instant before) implements Criterion {}

    /** In that ward. */
    public record InWard(String code) implements Criterion {}

    /** Not further away than that. */
    public record Near(Point from, double metres) implements Criterion {}

    /** Having all of these words, in any order, in description, place, category or postcode. */
    public record WithWords(String text) implements Criterion {}

    /** Made with that person's account. */
    public record ByAccount(String personId) implements Criterion {}

    /** Made by or for somebody with that email address, phone number, or name. Staff only. */
    public record ByContact(String text) implements Criterion {}

    /** At or for that property. */
    public record AtProperty(String uprn) implements Criterion {}

    /** In the queue of that team. */
    public record OfTeam(String team) implements Criterion {}

    /** Given to that member of staff. */
    public record GivenTo(String person) implements Criterion {}

    /** In nobody's hands yet. */
    public record Unassigned() implements Criterion {}

    /** As urgent as that, 1 to 5. */
    public record OfPriority(int priority) implements Criterion {}

    /** To be done in that time, the end not included; null for no bound. */
    public record Due(@Nullable Instant from, @Nullable Instant before) implements Criterion {}

    /** Of which a milestone is missed, and that is not written down yet. */
    public record MissingMilestone(Instant by) implements Criterion {}

    /** Taken out of public sight, or held for review. Staff only. */
    public record Hidden() implements Criterion {}

    /** Part of that incident. */
    public record InIncident(Reference incident) implements Criterion {}

    /** An incident that others can still join. */
    public record OpenIncident() implements Criterion {}

    /** Known under that number in another system. */
    public record KnownAs(ExternalId number) implements Criterion {}

    /** Whose ward is not known yet, though it could be. */
    public record WithoutWard() implements Criterion {}

    /** What anybody may see. */
    public record PublicOnly() implements Criterion {}
}
