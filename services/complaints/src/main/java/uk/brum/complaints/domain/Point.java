package uk.brum.complaints.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One numbered thing that is complained about. @param answers at most one for each stage */
public record Point(int number, String text, List<Answer> answers) {

    /** What was decided about a point. */
    public enum Decision implements Coded {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }

    /** The answer to a point at one stage, with the decision and the reasons for it (Code, 6.7). */
    public record Answer(int stage, String answer, Decision decision, String reasons) {}

    public Point {
        answers = List.copyOf(answers);
    }

    /** The answer of a stage, empty when there is none yet. */
    public Optional<Answer> answer(int stage) {
        return answers.stream().filter(answer -> answer.stage() == stage).findFirst();
    }

    Point answered(Answer answer) {
        List<Answer> others =
                answers.stream().filter(old -> old.stage() != answer.stage()).toList();
        return new Point(
                number, text, Stream.concat(others.stream(), Stream.of(answer)).toList());
    }
}
