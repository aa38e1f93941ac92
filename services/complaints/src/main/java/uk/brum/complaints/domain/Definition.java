package uk.brum.complaints.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the complaint is about, as we understood it.
 *
 * @param outcomeSought what the complainant wants, null until it is known
 * @param agreement null until the complainant has said whether we understood them, or has not answered
 */
public record Definition(
        List<Point> points,
        @Nullable String outcomeSought,
        @Nullable Agreement agreement) {

    /** How the points were settled. */
    public enum Agreement implements Coded {
        AGREED,
        /** We asked and heard nothing. */
        NO_REPLY
    }

    static final Definition NONE = new Definition(List.of(), null, null);

    public Definition {
        points = List.copyOf(points);
    }

    /** The numbers of the points that have no answer of that stage. */
    public List<Integer> unanswered(int stage) {
        return points.stream()
                .filter(point -> point.answer(stage).isEmpty())
                .map(Point::number)
                .toList();
    }
}
