package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a complaint, and what in it needs more care.
 *
 * @param specialCategories kinds of data that Article 9 of the UK GDPR protects, for example {@code health}
 * @param named the only staff who may see it; empty when all handlers may
 * @param erasedAt when what tells who it was about was erased, null until then
 */
public record Privacy(
        Set<String> specialCategories,
        List<String> named,
        @Nullable Instant erasedAt) {

    /** All handlers may see it. */
    public static final Privacy OPEN = new Privacy(Set.of(), List.of(), null);

    public Privacy {
        specialCategories = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(specialCategories));
        named = List.copyOf(named);
    }

    public boolean restricted() {
        return !named.isEmpty();
    }

    /** That of a complaint which grows out of this one: it is for the same people until a supervisor says otherwise. */
    public Privacy inherited() {
        return new Privacy(specialCategories, named, null);
    }
}
