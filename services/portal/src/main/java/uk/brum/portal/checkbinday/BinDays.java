package uk.brum.portal.checkbinday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the bins of one home are collected, as bin-schedules answers. Dates are plain dates, moments are UTC.
 *
 * @param generatedAt when these dates were worked out
 */
public record BinDays(
        String uprn,
        LocalDate from,
        LocalDate to,
        Instant generatedAt,
        List<BinCollection> collections,
        List<Disruption> disruptions) {

    /** One collection of one kind of waste. */
    public record BinCollection(
            LocalDate date,
            @Nullable LocalDate originalDate,
            String stream,
            String streamName,
            Container container,
            String status,
            @Nullable String state,
            @Nullable String stateReason,
            @Nullable LocalDate expectedOn,
            @Nullable String changeReason,
            @Nullable LocalDate nextDate,
            @Nullable SideWaste sideWaste,
            @Nullable MissedReport missedReport) {

        public boolean cancelled() {
            return "cancelled".equals(status);
        }
    }

    /** What stands at the kerb; {@code name} is for people. */
    public record Container(String type, @Nullable String colour, String name) {}

    /** Extra sacks that are taken. */
    public record SideWaste(int sacks, String advice) {}

    /** Somebody at the home has reported it; when we aim to have come back. */
    public record MissedReport(LocalDate dueBy) {}

    /** Something that touches collections of these streams between these dates, both included. */
    public record Disruption(
            String message, List<String> streams, LocalDate from, LocalDate to, boolean reportingOpen) {}
}
