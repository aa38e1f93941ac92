package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All changes of dates, found by planned date and stream. */
public final class DateChanges {

    private static final Comparator<DateChange> NARROWEST_FIRST = Comparator.comparingInt(
                    (DateChange change) -> change.scope().narrowness())
            .reversed();

    public static final DateChanges NONE = new DateChanges(List.of());

    private final Map<Key, List<DateChange>> byDateAndStream;

    private record Key(LocalDate date, WasteStream stream) {}

    public DateChanges(Collection<DateChange> changes) {
        byDateAndStream = changes.stream()
                .sorted(NARROWEST_FIRST)
                .collect(Collectors.groupingBy(change -> new Key(change.date(), change.stream())));
    }

    /**
     * What was decided about the collections of a planned date.
     *
     * @param change the narrowest change that holds; null when the plan stands
     * @param revision sum of all changes ever made about it; rises whenever something changes, also back
     * @param changedAt when something about it changed last; null when nothing ever did
     */
    public record Decision(
            @Nullable DateChange change,
            long revision,
            @Nullable Instant changedAt) {
        static final Decision PLAN_STANDS = new Decision(null, 0, null);
    }

    /** The decision for the homes of a round in a ward. */
    public Decision about(LocalDate planned, WasteStream stream, String roundId, String wardCode) {
        List<DateChange> candidates = byDateAndStream.get(new Key(planned, stream));
        if (candidates == null) {
            return Decision.PLAN_STANDS;
        }
        DateChange holding = null;
        long revision = 0;
        Instant changedAt = null;
        for (DateChange candidate : candidates) {
            if (!candidate.scope().holds(roundId, wardCode)) {
                continue;
            }
            revision += candidate.revision();
            changedAt =
                    changedAt == null || candidate.changedAt().isAfter(changedAt) ? candidate.changedAt() : changedAt;
            if (holding == null && !candidate.withdrawn()) {
                holding = candidate;
            }
        }
        return new Decision(holding, revision, changedAt);
    }
}
