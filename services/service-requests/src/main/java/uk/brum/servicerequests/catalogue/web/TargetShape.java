package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.servicerequests.catalogue.domain.TargetUnit;
import uk.brum.workingtime.Target;

/** A length of time. */
record TargetShape(
        @Min(value = 1, message = "Use 1 or more") @Max(value = 1000, message = "Use 1000 or less")
        int amount,

        @NotNull(message = "Say what is counted")
        @Pattern(
                regexp = "working-hours|working-days|hours|calendar-days",
                message = "Choose working-hours, working-days, hours or calendar-days")
        String unit) {

    static TargetShape of(Target target) {
        return new TargetShape(target.count(), Codes.of(TargetUnit.of(target)));
    }

    Target toTarget() {
        return Codes.read(unit, TargetUnit.class).of(amount);
    }
}
