package uk.brum.portal.staff.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.Part;

/** Short answers beside a task; {@code @shortAnswers} in templates, shown by {@code staff/knowledge/parts :: beside}. */
@Component("shortAnswers")
public final class ShortAnswers {

    private final Snippets snippets;

    ShortAnswers(Snippets snippets) {
        this.snippets = snippets;
    }

    /** Those for a kind of report; none when it is unknown or service-requests is away. */
    public List<?> beside(@Nullable String category) {
        if (category == null) {
            return List.of();
        }
        return Part.of(() -> snippets.find(null, category, true).items()).orElse(List.of());
    }
}
