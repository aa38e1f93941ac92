package uk.brum.complaints.reporting.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.brum.complaints.reporting.domain.SmallNumbers;
import uk.brum.complaints.reporting.domain.YearFigures;

/** What went wrong at the root, and what is done about it, by service area. */
final class Lessons {

    private final Xhtml out;

    Lessons(Xhtml out) {
        this.out = out;
    }

    void write(YearFigures year) {
        out.heading(2, "What we learned");
        List<YearFigures.RootCause> shared = year.rootCauses().stream()
                .filter(one -> one.count() >= SmallNumbers.SMALLEST)
                .toList();
        causes(shared);
        if (!year.improvements().isEmpty()) {
            improvements(year.improvements());
        }
    }

    private void causes(List<YearFigures.RootCause> shared) {
        if (shared.isEmpty()) {
            out.paragraph("No root cause is recorded that five or more complaints share.");
            return;
        }
        out.openWords(
                "Root causes that five or more complaints share", List.of("Service area", "Root cause", "Complaints"));
        shared.forEach(one -> out.row(one.serviceArea(), List.of(one.rootCause(), Xhtml.number(one.count()))));
        out.close();
    }

    private void improvements(List<YearFigures.Improvement> all) {
        out.heading(3, "What we do so that it does not happen again");
        Map<String, Set<String>> lessons = new TreeMap<>();
        all.forEach(one -> lessons.computeIfAbsent(one.serviceArea(), _ -> new LinkedHashSet<>())
                .add(one.lessons()));
        lessons.forEach((area, said) -> {
            out.heading(4, area);
            out.items(List.copyOf(said));
        });
    }
}
