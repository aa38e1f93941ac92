package uk.brum.servicerequests.catalogue.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.CategoryFaults;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;
import uk.brum.servicerequests.catalogue.domain.CategoryVersions;

/** Puts a new version of a category in force from a day on. */
@Service
public class ChangeCategory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_YEARS_AHEAD = 5;

    private final CategoryVersions versions;
    private final Clock clock;

    ChangeCategory(CategoryVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A version that somebody wrote.
     *
     * @param basedOn the revision that they had read; 0 for a new category
     * @param withdrawn whether nothing can be reported under it from then on
     */
    public record Wanted(Category category, LocalDate from, int basedOn, boolean withdrawn) {}

    /**
     * Adds the version. The same version given again by the same person is not added twice.
     *
     * @throws CatalogueRefused when it is not right, lies in the past, or somebody changed the category meanwhile
     */
    public CategoryVersion change(Wanted wanted, String by, String why) {
        refuseFaults(wanted);
        String code = wanted.category().code();
        List<CategoryVersion> before = versions.of(code);
        int latest = before.isEmpty() ? 0 : before.getLast().revision();
        if (latest == wanted.basedOn() + 1 && saysTheSame(before.getLast(), wanted, by)) {
            return before.getLast();
        }
        CategoryVersion version = new CategoryVersion(
                wanted.category(),
                wanted.from(),
                wanted.basedOn() + 1,
                wanted.withdrawn(),
                new Made(by, clock.instant(), why));
        if (latest != wanted.basedOn() || !versions.add(version)) {
            throw new CatalogueRefused(new CatalogueRefusal.ChangedMeanwhile(
                    versions.of(code).getLast().revision()));
        }
        return version;
    }

    private void refuseFaults(Wanted wanted) {
        List<String> faults = new ArrayList<>(CategoryFaults.of(wanted.category()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        if (wanted.from().isBefore(today)) {
            faults.add("A version can begin today or later: reports were made under the earlier one.");
        }
        if (wanted.from().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            faults.add("A version can begin at most " + MOST_YEARS_AHEAD + " years ahead.");
        }
        if (!faults.isEmpty()) {
            throw new CatalogueRefused(new CatalogueRefusal.VersionRefused(faults));
        }
    }

    private static boolean saysTheSame(CategoryVersion stored, Wanted wanted, String by) {
        return stored.category().equals(wanted.category())
                && stored.from().equals(wanted.from())
                && stored.withdrawn() == wanted.withdrawn()
                && stored.made().by().equals(by);
    }
}
