package uk.brum.portal.area;

import feign.FeignException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.checkbinday.BinDaysPage;
import uk.brum.portal.checkbinday.BinDaysPages;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reports.Report;
import uk.brum.portal.reports.ServiceRequests;
import uk.brum.portal.words.Days;

/** The parts of the area page; each may be missing while the others are shown. */
@Component
class AreaParts {

    private static final int DAYS_AHEAD = 14;
    private static final int REPORTS = 50;

    private final PostcodeBins bins;
    private final KnownBinDays binDays;
    private final ServiceRequests requests;
    private final BinDaysPages pages;
    private final Days days;

    AreaParts(PostcodeBins bins, KnownBinDays binDays, ServiceRequests requests, BinDaysPages pages, Days days) {
        this.pages = pages;
        this.requests = requests;
        this.bins = bins;
        this.binDays = binDays;
        this.days = days;
    }

    /** The next bin days of the postcode; none when we collect from no home there. */
    Part<StreetBins> bins(String postcode) {
        return Part.of(() -> {
            try {
                return StreetBins.of(
                        bins.of(postcode, days.today(), days.today().plusDays(DAYS_AHEAD)), days);
            } catch (FeignException.NotFound | FeignException.BadRequest e) {
                return new StreetBins(List.of());
            }
        });
    }

    /** The newest public reports of the ward. */
    Part<List<Report>> reports(String ward) {
        return Part.of(() -> requests.inWard(ward, REPORTS).items());
    }

    /** What disturbs collections there, as the first home that has bins of its own knows it. */
    Part<List<BinDaysPage.Notice>> notices(List<Home> homes) {
        return Part.of(() -> homes.stream()
                .limit(3)
                .map(home -> {
                    try {
                        return pages.of(binDays.of(home.uprn()).days()).notices();
                    } catch (NotThere e) {
                        return List.<BinDaysPage.Notice>of();
                    }
                })
                .filter(notices -> !notices.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }
}
