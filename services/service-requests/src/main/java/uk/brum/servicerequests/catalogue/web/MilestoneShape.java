package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Promise.Milestone;
import uk.brum.servicerequests.catalogue.web.QuestionShape.ConditionShape;

/** A step with a clock of its own. */
record MilestoneShape(
        @NotNull(message = "Give each milestone a code")
        @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
        String code,

        @NotNull(message = "Name each milestone") @Size(min = 1, max = 100, message = "Use up to 100 characters")
        String name,

        @NotNull(message = "Give each milestone a target") @Valid
        TargetShape target,

        @Nullable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
        String after,

        @Nullable @Valid ConditionShape onlyIf) {

    static MilestoneShape of(Milestone milestone) {
        return new MilestoneShape(
                milestone.code(),
                milestone.name(),
                TargetShape.of(milestone.target()),
                milestone.after(),
                ConditionShape.of(milestone.onlyIf()));
    }

    Milestone toMilestone() {
        return new Milestone(code, name, target.toTarget(), after, ConditionShape.condition(onlyIf));
    }
}
