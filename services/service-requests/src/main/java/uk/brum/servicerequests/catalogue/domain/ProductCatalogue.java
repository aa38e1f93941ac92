package uk.brum.servicerequests.catalogue.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;

/**
 * The catalogue that comes with an edition of the product, and what a council that runs an earlier one gets of it: what is
 * new, and what nobody at the council has changed. A category that somebody there wrote a version of is theirs for good,
 * and nothing is ever taken away.
 *
 * @param edition a day, as 2026-11-30; a later one is newer
 * @param versions revisions count from 1 in each category
 */
public record ProductCatalogue(String edition, List<CategoryVersion> versions) {

    private static final String PRODUCT = "product";

    /** Who makes the versions of an edition; no person's id has a space in it. */
    public static String by(String edition) {
        return PRODUCT + " " + edition;
    }

    /**
     * The versions to add. Doing so again, or with an earlier edition, adds nothing.
     *
     * @param stored all versions that the council has
     * @param now reports up to this day were made under the versions before, so a changed category begins on it in London
     */
    public List<CategoryVersion> additions(Collection<CategoryVersion> stored, LocalDate today, Instant now) {
        Map<String, List<CategoryVersion>> theirs = stored.stream()
                .collect(Collectors.groupingBy(version -> version.category().code()));
        Map<String, List<CategoryVersion>> ours = versions.stream()
                .collect(Collectors.groupingBy(
                        version -> version.category().code(), LinkedHashMap::new, Collectors.toList()));
        List<CategoryVersion> additions = new ArrayList<>();
        ours.forEach((code, versions) -> {
            List<CategoryVersion> known = theirs.getOrDefault(code, List.of());
            if (known.isEmpty()) {
                additions.addAll(versions);
            } else if (known.stream().allMatch(version -> isOurs(version.made().by()))) {
                additions.addAll(changed(versions, known, today, now));
            }
        });
        return additions;
    }

    /** Made by no person and no later edition; those before editions had names say {@code product} alone. */
    private boolean isOurs(String by) {
        return by.equals(PRODUCT) || by.startsWith(PRODUCT + " ") && by.compareTo(by(edition)) <= 0;
    }

    private List<CategoryVersion> changed(
            List<CategoryVersion> versions, List<CategoryVersion> known, LocalDate today, Instant now) {
        List<CategoryVersion> theirs = ahead(known, today);
        int revision = known.stream().mapToInt(CategoryVersion::revision).max().orElse(0);
        List<CategoryVersion> changed = new ArrayList<>();
        for (CategoryVersion version : ahead(versions, today)) {
            if (theirs.stream().noneMatch(one -> saysTheSame(one, version, today))) {
                revision++;
                changed.add(new CategoryVersion(
                        version.category(),
                        begin(version, today),
                        revision,
                        version.withdrawn(),
                        new Made(by(edition), now, "Came with edition " + edition + " of the product")));
            }
        }
        return changed;
    }

    /** The version in force on that day and those that begin later. */
    private static List<CategoryVersion> ahead(List<CategoryVersion> versions, LocalDate today) {
        List<CategoryVersion> ahead = new ArrayList<>();
        versions.stream()
                .filter(version -> !version.from().isAfter(today))
                .max(Comparator.comparing(CategoryVersion::from).thenComparing(CategoryVersion::revision))
                .ifPresent(ahead::add);
        versions.stream().filter(version -> version.from().isAfter(today)).forEach(ahead::add);
        return ahead;
    }

    private static boolean saysTheSame(CategoryVersion one, CategoryVersion other, LocalDate today) {
        return one.category().equals(other.category())
                && one.withdrawn() == other.withdrawn()
                && begin(one, today).equals(begin(other, today));
    }

    private static LocalDate begin(CategoryVersion version, LocalDate today) {
        return version.from().isBefore(today) ? today : version.from();
    }
}
