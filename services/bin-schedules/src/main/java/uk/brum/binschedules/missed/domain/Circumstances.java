package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Progress;
import uk.brum.workingtime.WorkingDays;

/**
 * All that decides whether a collection can be reported as missed.
 *
 * @param progress of its round on its day
 * @param whyLeft what the crew recorded about the bin, null when nothing
 * @param disruption in force for it, null when there is none
 * @param earlier a report of it that was made before, null when there is none
 */
public record Circumstances(
        BinCollection collection,
        Progress progress,
        @Nullable CrewEventKind whyLeft,
        @Nullable Disruption disruption,
        @Nullable MissedCollection earlier) {

    /** Whether it can be reported now. */
    public sealed interface Answer {
        /** It can, before that moment. */
        record Reportable(Instant until) implements Answer {}

        /**
         * It was reported before and the crew said that it was collected: whoever knows better opens that report again,
         * before that moment.
         */
        record Reopenable(Reference reference, Instant until) implements Answer {}

        /** It cannot, for that reason. */
        record No(Refusal refusal) implements Answer {}
    }

    /**
     * The answer by the rules.
     *
     * @param now the moment of the question; days and times of day are the city's
     */
    public Answer answer(ReportingRules rules, WorkingDays calendar, Instant now) {
        if (earlier != null) {
            return answerAgain(earlier, rules, calendar, now);
        }
        Refusal refusal = refusalOfTheCollection();
        if (refusal == null) {
            refusal = refusalOfTheHour(rules, now);
        }
        if (refusal != null) {
            return new Answer.No(refusal);
        }
        LocalDate lastDay = calendar.after(expectedOn(), rules.windowWorkingDays());
        Instant until = endOf(lastDay);
        return now.isBefore(until)
                ? new Answer.Reportable(until)
                : new Answer.No(new Refusal.Closed(rules.windowWorkingDays(), lastDay));
    }

    /** One collection has one report for life; the window counts anew from the day on which the crew said it was done. */
    private static Answer answerAgain(
            MissedCollection earlier, ReportingRules rules, WorkingDays calendar, Instant now) {
        Instant closedAt = earlier.closedAt();
        if (closedAt == null) {
            return new Answer.No(
                    new Refusal.AlreadyReported(earlier.reference(), earlier.reportedAt(), earlier.dueBy()));
        }
        Instant until = endOf(calendar.after(LondonTime.dateAt(closedAt), rules.windowWorkingDays()));
        return earlier.state() == ReportState.COLLECTED && now.isBefore(until)
                ? new Answer.Reopenable(earlier.reference(), until)
                : new Answer.No(new Refusal.AlreadyClosed(earlier.reference(), earlier.state(), closedAt));
    }

    private static Instant endOf(LocalDate day) {
        return LondonTime.momentOf(day.plusDays(1), LocalTime.MIDNIGHT);
    }

    private @Nullable Refusal refusalOfTheCollection() {
        if (collection.cancelled()) {
            String why = collection.changeReason();
            return new Refusal.CollectionCancelled(collection.stream(), collection.date(), why == null ? "" : why);
        }
        if (disruption != null && !disruption.reportingOpen()) {
            return new Refusal.Suspended(disruption.message());
        }
        return whyLeft == null ? null : new Refusal.CrewGaveReason(whyLeft);
    }

    private @Nullable Refusal refusalOfTheHour(ReportingRules rules, Instant now) {
        LocalDate today = LondonTime.dateAt(now);
        if (progress instanceof Progress.Delayed(LocalDate returnOn) && !today.isAfter(returnOn)) {
            return new Refusal.RoundDelayed(returnOn);
        }
        Instant opens = LondonTime.momentOf(collection.date(), rules.opensAt());
        if (now.isBefore(opens)) {
            return new Refusal.NotOpenYet(opens);
        }
        boolean crewIsOut = progress instanceof Progress.Started && today.equals(collection.date());
        return crewIsOut ? new Refusal.RoundUnfinished() : null;
    }

    /** The day from which the window counts: the crew's own later day when the round was delayed. */
    private LocalDate expectedOn() {
        LocalDate said = switch (progress) {
            case Progress.Finished(LocalDate on) -> on;
            case Progress.Delayed(LocalDate returnOn) -> returnOn;
            case Progress.Started _, Progress.NotHeard _ -> collection.date();
        };
        return said.isAfter(collection.date()) ? said : collection.date();
    }
}
