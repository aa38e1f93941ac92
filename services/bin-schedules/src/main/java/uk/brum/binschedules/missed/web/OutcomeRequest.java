package uk.brum.binschedules.missed.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.schedules.domain.CrewEventKind;

/** How a report ended, as it is sent. */
record OutcomeRequest(
        @NotNull(message = "Choose collected or not-collected")
        @Pattern(regexp = "collected|not-collected", message = "Choose collected or not-collected")
        String outcome,

        @Nullable String reason) {

    /** Why it could not be emptied, null when it was. */
    @Nullable
    CrewEventKind whyNot() {
        if (outcome.equals("collected")) {
            if (reason != null) {
                throw new Refused(new Refusal.OutcomeRefused("A bin that was collected needs no reason."));
            }
            return null;
        }
        return CrewEventKind.of(reason == null ? "" : reason)
                .orElseThrow(() ->
                        new Refused(new Refusal.OutcomeRefused("Choose the reason why the bin was not collected.")));
    }
}
