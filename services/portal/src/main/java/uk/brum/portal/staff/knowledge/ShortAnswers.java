package uk.brum.portal.staff.knowledge;

import feign.FeignException;
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
        return Part.of(() -> known(category)).orElse(List.of());
    }

    /** A task goes on without them, whatever their service says. */
    private List<Snippets.Snippet> known(String category) {
        try {
            return snippets.find(null, category, true).items();
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            return List.of();
        }
    }
}
