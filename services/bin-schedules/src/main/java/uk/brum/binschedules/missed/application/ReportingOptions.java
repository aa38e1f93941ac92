package uk.brum.binschedules.missed.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.missed.domain.Circumstances.Answer;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Uprn;

/** Which recent collections of a home can be reported as missed. */
@Service
public class ReportingOptions {

    /** Far enough for the widest window over Christmas, near enough to be what people mean. */
    private static final int DAYS_BACK = 14;

    private final ReportingCircumstances circumstances;

    ReportingOptions(ReportingCircumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** A collection and whether it can be reported. */
    public record Option(BinCollection collection, Answer answer) {}

    /** The collections of the last two weeks, newest first; of each stream at most the last two. */
    public List<Option> of(Uprn uprn) {
        LocalDate today = LondonTime.dateAt(circumstances.now());
        List<Option> all = circumstances.ofHome(uprn, new DateRange(today.minusDays(DAYS_BACK), today)).stream()
                .map(decided -> new Option(decided.circumstances().collection(), decided.answer()))
                .sorted(Comparator.comparing(
                                (Option option) -> option.collection().date())
                        .reversed()
                        .thenComparing(option -> option.collection().stream()))
                .toList();
        return all.stream()
                .filter(option -> all.stream()
                                .filter(other -> other.collection().stream() == option.collection().stream()
                                        && other.collection()
                                                .date()
                                                .isAfter(option.collection().date()))
                                .count()
                        < 2)
                .toList();
    }
}
