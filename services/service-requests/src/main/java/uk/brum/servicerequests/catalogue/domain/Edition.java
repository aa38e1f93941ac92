package uk.brum.servicerequests.catalogue.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as it was when it was read: which version of what is in force on which day. */
public final class Edition implements Catalogue {

    private static final Comparator<Category> IN_THE_TREE = Comparator.comparing(
                    (Category category) -> String.join("\u0000", category.path()))
            .thenComparing(Category::name)
            .thenComparing(Category::code);

    private final Map<String, List<CategoryVersion>> byCode;
    private final Map<LocalDate, List<Category>> days = new HashMap<>();

    public Edition(Collection<CategoryVersion> versions) {
        this.byCode = versions.stream()
                .collect(Collectors.groupingBy(version -> version.category().code()));
    }

    @Override
    public Optional<Category> category(String code, LocalDate on) {
        return Optional.ofNullable(byCode.get(code)).map(versions -> inForce(versions, on));
    }

    @Override
    public List<Category> at(LocalDate on) {
        synchronized (days) {
            if (days.size() > 31) {
                days.clear(); // anyone may ask for any day
            }
            return days.computeIfAbsent(on, this::sorted);
        }
    }

    private List<Category> sorted(LocalDate on) {
        return byCode.keySet().stream()
                .flatMap(code -> category(code, on).stream())
                .sorted(IN_THE_TREE)
                .toList();
    }

    private static @Nullable Category inForce(List<CategoryVersion> versions, LocalDate on) {
        CategoryVersion chosen = null;
        for (CategoryVersion version : versions) {
            if (!version.from().isAfter(on) && (chosen == null || version.goesBefore(chosen))) {
                chosen = version;
            }
        }
        return chosen == null || chosen.withdrawn() ? null : chosen.category();
    }
}
