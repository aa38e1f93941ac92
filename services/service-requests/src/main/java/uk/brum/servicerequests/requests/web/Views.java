package uk.brum.servicerequests.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Experience.Outlook;
import uk.brum.workingtime.Clockwork;

/** What is answered, as in the contract. What the caller may not see is null and left out. */
final class Views {

    private Views() {}

    record Receipt(
            String reference,
            String status,
            Instant submittedAt,
            @Nullable Due due,
            @Nullable Expected expected,
            String whatHappensNext,
            boolean messageWillFollow,
            @Nullable Boolean addedToEarlier,
            @Nullable String reporterKey) {}

    /** When such reports are really done; the days are days in London. */
    record Expected(String basis, int measured, LocalDate likelyBy, LocalDate mostBy) {

        static Expected of(Outlook outlook) {
            return new Expected(
                    outlook.ofTheWard() ? "ward" : "city",
                    outlook.measured(),
                    LocalDate.ofInstant(outlook.likelyBy(), Clockwork.LONDON),
                    LocalDate.ofInstant(outlook.mostBy(), Clockwork.LONDON));
        }
    }

    record Due(Instant at, String explanation, boolean paused) {}

    record SeenMilestone(
            String code,
            String name,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable String explanation,
            @Nullable Instant endedAt) {}

    record Category(String code, String name) {}

    record SeenPlace(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String wardCode,
            @Nullable String words,
            @Nullable String asset,
            @Nullable String usrn,
            @Nullable String uprn,
            @Nullable String postcode,
            @Nullable String serviceUprn) {}

    record SeenProof(
            @Nullable String photo,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Instant taken) {}

    record SeenClosing(
            String outcome,
            Instant at,
            String explanation,
            @Nullable SeenProof proof) {}

    record SeenLinks(
            @Nullable String earlier,
            @Nullable String duplicateOf,
            @Nullable String splitFrom,
            @Nullable String incident,
            @Nullable Boolean isIncident,
            @Nullable List<String> related) {}

    record Entry(
            Instant at,
            String kind,
            String audience,
            String status,
            @Nullable String text,
            @Nullable String by) {}

    record SeenAssignment(String team, @Nullable String person, int priority) {}

    record Seen(
            String reference,
            Category category,
            String status,
            String statusInWords,
            boolean open,
            @Nullable String description,
            @Nullable Map<String, List<String>> answers,
            @Nullable List<String> photos,
            @Nullable List<String> mediaUrls,
            SeenPlace place,
            Instant submittedAt,
            Instant updatedAt,
            @Nullable Due due,
            @Nullable List<SeenMilestone> milestones,
            @Nullable SeenClosing closing,
            @Nullable SeenLinks links,
            String visibility,
            @Nullable Boolean mine,
            List<Entry> history,
            @Nullable SeenAssignment assignment,
            @Nullable String channel,
            @Nullable List<String> externalIds,
            @Nullable Boolean hidden,
            @Nullable String publicDescription) {}

    record Outcome(
            String reference, boolean joined, @Nullable String reason) {}

    record Joined(List<Outcome> outcomes) {}
}
