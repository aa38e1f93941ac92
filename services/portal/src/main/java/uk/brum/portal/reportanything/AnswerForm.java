package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer as it was given. */
record AnswerForm(List<String> answer) {

    /** The only answer, for a question that has one. */
    public @Nullable String one() {
        return answer.isEmpty() ? null : answer.getFirst();
    }

    /** The values as they came: Spring would split an answer at its commas. */
    static AnswerForm sent(HttpServletRequest request) {
        String[] sent = request.getParameterValues("answer");
        return new AnswerForm(
                sent == null
                        ? List.of()
                        : Arrays.stream(sent)
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList());
    }
}
