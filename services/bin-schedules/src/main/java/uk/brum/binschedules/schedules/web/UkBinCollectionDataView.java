package uk.brum.binschedules.schedules.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;

/** The shape of the UKBinCollectionData project (its tests/output.schema): a list that must not be empty. */
record UkBinCollectionDataView(List<Bin> bins) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** One collection. */
    record Bin(String type, String collectionDate) {}

    static UkBinCollectionDataView of(List<BinCollection> collections) {
        List<Bin> bins = collections.stream()
                .filter(collection -> !collection.cancelled())
                .map(collection -> new Bin(collection.stream().residentName(), format(collection.date())))
                .toList();
        if (bins.isEmpty()) {
            throw new ScheduleRefused(new ScheduleRefusal.NoCollections());
        }
        return new UkBinCollectionDataView(bins);
    }

    private static String format(LocalDate date) {
        return date.format(DATE);
    }
}
