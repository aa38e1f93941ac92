package uk.brum.servicerequests.duplicates.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Repeats;
import uk.brum.servicerequests.duplicates.domain.Candidate;
import uk.brum.servicerequests.duplicates.domain.KnownWaste;
import uk.brum.servicerequests.duplicates.domain.Report;
import uk.brum.servicerequests.duplicates.domain.WaitingWaste;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wards;

/** Finds what a report that is about to be made may be the repetition of. Private reports are never among it. */
@Service
public class FindDuplicates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int WEIGHED = 50;
    private static final int SHOWN = 10;

    private final Catalogue catalogue;
    private final Requests requests;
    private final Wards wards;
    private final List<KnownWaste> knownWaste;

    FindDuplicates(Catalogue catalogue, Requests requests, Wards wards, List<KnownWaste> knownWaste) {
        this.wards = wards;
        this.catalogue = catalogue;
        this.requests = requests;
        this.knownWaste = knownWaste;
    }

    /**
     * What was found.
     *
     * @param candidates most alike first
     * @param wasteChecked whether everybody who may know of waiting waste could be asked
     */
    public record Found(List<Candidate> candidates, List<WaitingWaste> waitingWaste, boolean wasteChecked) {}

    /**
     * Looks for open public requests of the category within its radius and time, and for reasons why waste may lie there.
     *
     * @throws CatalogueRefused when there is no such category
     * @throws RequestRefused when the place is outside the city
     */
    public Found find(Report report) {
        LocalDate today = LocalDate.ofInstant(report.now(), LONDON);
        Category category = catalogue
                .category(report.category(), today)
                .orElseThrow(() -> new CatalogueRefused(new CatalogueRefusal.CategoryUnknown()));
        if (wards.beyond(report.at())) {
            throw new RequestRefused(new Refusal.PlaceOutside());
        }
        List<Candidate> candidates = candidates(report, category.repeats());
        if (!category.waitingWaste()) {
            return new Found(candidates, List.of(), false);
        }
        List<WaitingWaste> waiting = new ArrayList<>();
        boolean checked = !knownWaste.isEmpty();
        for (KnownWaste known : knownWaste) {
            List<WaitingWaste> there = known.at(report, today);
            checked &= there != null;
            waiting.addAll(there == null ? List.of() : there);
        }
        return new Found(candidates, waiting, checked);
    }

    private List<Candidate> candidates(Report report, Repeats repeats) {
        if (repeats.radiusMetres() == 0) {
            return List.of();
        }
        Instant since = report.now().minus(Duration.ofDays(repeats.withinDays()));
        Wanted wanted = Wanted.newest(
                WEIGHED,
                new Wanted.Near(report.at(), repeats.radiusMetres()),
                new Wanted.OfCategories(Set.of(report.category())),
                new Wanted.IsOpen(true),
                new Wanted.Submitted(since, null),
                new Wanted.PublicOnly());
        return requests.page(wanted).items().stream()
                .map(request -> Candidate.of(request, report, repeats))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }
}
