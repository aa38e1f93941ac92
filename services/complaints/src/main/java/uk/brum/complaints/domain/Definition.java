package uk.brum.complaints.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the complaint is about, as we understood it.
 *
 * @param outcomeSought what the complainant wants, null until it is known
 * @param agreement null until the complainant has said whether we understood them, or has not answered
 * @param joined the requests by which points joined: one that is sent again is known by its key, never by its words
 */
public record Definition(
        List<Point> points,
        @Nullable String outcomeSought,
        @Nullable Agreement agreement,
        List<Sent> joined) {

    /** A request as it was sent. @param key the sender's and their own key for it @param hash of all it said */
    public record Sent(String key, String hash) {}

    /** How the points were settled. */
    public enum Agreement implements Coded {
        AGREED,
        /** We asked and heard nothing. */
        NO_REPLY
    }

    static final Definition NONE = new Definition(List.of(), null, null, List.of());

    // what was stored before requests were remembered has no fourth component
    public Definition(
            List<Point> points,
            @Nullable String outcomeSought,
            @Nullable Agreement agreement,
            @Nullable List<Sent> joined) {
        this.points = List.copyOf(points);
        this.outcomeSought = outcomeSought;
        this.agreement = agreement;
        this.joined = joined == null ? List.of() : List.copyOf(joined);
    }

    /** The request of that key by which a point joined, empty when there was none. */
    public Optional<Sent> joinedBy(String key) {
        return joined.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    Definition with(List<Point> now, @Nullable Agreement settled) {
        return new Definition(now, outcomeSought, settled, joined);
    }

    Definition seeking(@Nullable String outcome) {
        return new Definition(points, outcome, agreement, joined);
    }

    /** With one point more, which is not agreed yet. */
    Definition joined(String text, @Nullable Sent by) {
        List<Point> all = Stream.concat(points.stream(), Stream.of(new Point(points.size() + 1, text, List.of())))
                .toList();
        List<Sent> known = by == null
                ? joined
                : Stream.concat(joined.stream(), Stream.of(by)).toList();
        return new Definition(all, outcomeSought, null, known);
    }

    /** The numbers of the points that have no answer of that stage. */
    public List<Integer> unanswered(int stage) {
        return points.stream()
                .filter(point -> point.answer(stage).isEmpty())
                .map(Point::number)
                .toList();
    }
}
