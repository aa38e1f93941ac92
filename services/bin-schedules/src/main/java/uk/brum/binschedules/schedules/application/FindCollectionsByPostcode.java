package uk.brum.binschedules.schedules.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.AddressLines;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.HomeNotes;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.Notes;
import uk.brum.binschedules.schedules.domain.Postcode;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;

/** Works out the collections of the homes of a postcode; without address lines when the address register is away. */
@Service
public class FindCollectionsByPostcode {

    /** A page of homes. */
    public record Found(
            boolean addressLinesIncluded,
            List<OfHome> homes,
            @Nullable Uprn more) {}

    /** The collections of one home. */
    public record OfHome(Uprn uprn, @Nullable List<String> lines, HomeNotes notes, List<BinCollection> collections) {}

    private final Homes homes;
    private final Notes notes;
    private final AddressLines addresses;
    private final Almanac almanac;
    private final FindCollections collections;

    FindCollectionsByPostcode(
            Homes homes, Notes notes, AddressLines addresses, Almanac almanac, FindCollections collections) {
        this.homes = homes;
        this.notes = notes;
        this.addresses = addresses;
        this.almanac = almanac;
        this.collections = collections;
    }

    /**
     * A page of homes with their collections.
     *
     * @param after the last home of the page before, or 0
     */
    public Found find(Postcode postcode, DateRange range, long after, int limit) {
        List<Homes.At> found = homes.inPostcode(postcode, after, limit + 1);
        if (found.isEmpty() && after == 0) {
            throw new ScheduleRefused(new ScheduleRefusal.PostcodeUnknown());
        }
        Almanac.Edition edition = almanac.current();
        Map<Uprn, List<String>> lines = addresses.of(postcode);
        List<Homes.At> page = found.subList(0, Math.min(limit, found.size()));
        List<OfHome> answers = page.stream()
                .map(at -> {
                    HomeNotes ofHome = notes.of(at.uprn());
                    return new OfHome(
                            at.uprn(),
                            lines == null ? null : lines.get(at.uprn()),
                            ofHome,
                            collections.find(edition, at.home(), ofHome, range).collections());
                })
                .toList();
        return new Found(
                lines != null, answers, found.size() > limit ? page.getLast().uprn() : null);
    }
}
