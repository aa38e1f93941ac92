package uk.brum.portal.area;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.brum.portal.checkbinday.BinDays.BinCollection;
import uk.brum.portal.checkbinday.BinDays.Container;
import uk.brum.portal.words.Days;

/** The next bin days of a postcode, whose homes mostly share them. */
record StreetBins(List<Day> days) {

    private static final int SHOWN = 3;

    /** A day and what is collected on it. */
    record Day(String heading, List<Line> lines) {}

    /** One kind of waste; for {@code homes} of the homes {@code of} the postcode. */
    record Line(String stream, String streamName, Container container, long homes, long of) {

        /** Whether it is not for every home. */
        public boolean some() {
            return homes < of;
        }
    }

    static StreetBins of(PostcodeBins.Homes answer, Days days) {
        var byDay = new TreeMap<LocalDate, Map<String, List<BinCollection>>>();
        for (PostcodeBins.Home home : answer.properties()) {
            for (BinCollection collection : home.collections()) {
                if (!collection.cancelled() && !collection.date().isBefore(days.today())) {
                    byDay.computeIfAbsent(collection.date(), date -> new LinkedHashMap<>())
                            .computeIfAbsent(collection.stream(), stream -> new java.util.ArrayList<>())
                            .add(collection);
                }
            }
        }
        long homes = answer.properties().stream()
                .filter(home -> !home.collections().isEmpty())
                .count();
        return new StreetBins(byDay.entrySet().stream()
                .limit(SHOWN)
                .map(day -> new Day(
                        days.nearDay(day.getKey()),
                        day.getValue().values().stream()
                                .map(same -> line(same, homes))
                                .toList()))
                .toList());
    }

    private static Line line(List<BinCollection> same, long homes) {
        BinCollection one = same.getFirst();
        return new Line(one.stream(), one.streamName(), one.container(), same.size(), homes);
    }
}
