package uk.brum.binschedules.schedules.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.HomeNotes;

/** A collection as the contract shows it. */
record CollectionView(
        LocalDate date,
        @Nullable LocalDate originalDate,
        String stream,
        String streamName,
        ContainerView container,
        String status,
        @Nullable String state,
        @Nullable String stateReason,
        @Nullable LocalDate expectedOn,
        @Nullable String changeReason,
        @Nullable LocalDate nextDate,
        @Nullable SideWaste sideWaste,
        @Nullable MissedReport missedReport,
        String slot) {

    /** Extra sacks that are taken this time. */
    record SideWaste(int sacks, String advice) {
        static @Nullable SideWaste of(int sacks) {
            if (sacks == 0) {
                return null;
            }
            String extra = sacks == 1 ? "1 extra sack" : "up to " + sacks + " extra sacks";
            return new SideWaste(sacks, "You can leave " + extra + " beside the bin.");
        }
    }

    /** An open report of the home. */
    record MissedReport(LocalDate dueBy) {}

    static CollectionView of(BinCollection collection, HomeNotes notes) {
        LocalDate dueBack = notes.dueBackBy(collection);
        boolean cancelled = collection.cancelled();
        return new CollectionView(
                collection.date(),
                collection.status() == BinCollection.Status.MOVED
                        ? collection.slot().planned()
                        : null,
                collection.stream().code(),
                collection.stream().residentName(),
                ContainerView.of(collection.container()),
                collection.status().code(),
                cancelled ? null : collection.outcome().state().code(),
                cancelled ? null : collection.outcome().reason(),
                cancelled ? null : collection.outcome().expectedOn(),
                collection.changeReason(),
                collection.nextDate(),
                SideWaste.of(collection.sideWasteSacks()),
                dueBack == null ? null : new MissedReport(dueBack),
                collection.slot().id());
    }
}
