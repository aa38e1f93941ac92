package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** Everything that can happen to a report. */
public sealed interface MissedCollectionEvent {

    /** When it happened. */
    Instant at();

    /**
     * A person told us first.
     *
     * @param personId the person to tell, null when staff reported for someone without an account
     * @param dueBy the day by the end of which the crew aims to have come back
     */
    record Reported(
            Reference reference,
            Uprn uprn,
            WasteStream stream,
            LocalDate collectionDate,
            @Nullable String personId,
            LocalDate dueBy,
            Instant at)
            implements MissedCollectionEvent {}

    /** Another person told us of the same collection, and follows the report from now on. */
    record ReportedAgain(Reference reference, String personId, Instant at) implements MissedCollectionEvent {}

    /**
     * The crew had said that it was collected, and somebody of the home says that it was not: the report is open again,
     * under its reference and with its due date.
     *
     * @param personId the person to tell of the report, null when staff reported for someone without an account
     */
    record Reopened(
            Reference reference, MissedSlot slot, @Nullable String personId, LocalDate dueBy, Instant at)
            implements MissedCollectionEvent {}

    /** The crew came back and emptied it. */
    record FoundCollected(Reference reference, @Nullable String personId, Instant at)
            implements MissedCollectionEvent {}

    /** The crew came back and could not empty it. */
    record CouldNotCollect(
            Reference reference,
            CrewEventKind reason,
            @Nullable String personId,
            Instant at) implements MissedCollectionEvent {}
}
