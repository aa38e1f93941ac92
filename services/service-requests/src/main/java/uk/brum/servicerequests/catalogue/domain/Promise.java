package uk.brum.servicerequests.catalogue.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/**
 * By when something is to be done, and who says so.
 *
 * @param target null when nothing is promised
 * @param hours in which the team works; they decide about targets in working hours alone
 * @param pausesIn statuses of a request in which its clock stands still
 * @param milestones what else has a clock of its own, in the order in which it happens
 * @param source who set the target: never shown as the council's rule when it is the product's own
 */
public record Promise(
        @Nullable Target target, OpeningHours hours, Set<String> pausesIn, List<Milestone> milestones, Source source) {

    public Promise {
        pausesIn = Set.copyOf(pausesIn);
        milestones = List.copyOf(milestones);
    }

    /**
     * A step with a clock of its own, as the law on hazards in rented homes has them.
     *
     * @param after the code of the milestone whose end starts this clock; from the report when null
     * @param onlyIf of which reports; of all when null
     */
    public record Milestone(
            String code,
            String name,
            Target target,
            @Nullable String after,
            Question.@Nullable Condition onlyIf) {

        /** Whether a report with these answers has it. */
        public boolean appliesTo(Answers answers) {
            return onlyIf == null || onlyIf.holdsFor(answers);
        }
    }

    /**
     * Who set the target.
     *
     * @param note where it is written, or that it is not
     */
    public record Source(Kind kind, String note) {}

    /** How binding a target is. */
    public enum Kind {
        LAW,
        /** Published by the council and, as far as is known, in force. */
        COUNCIL,
        /** Published by the council once; whether it still holds is not known. */
        COUNCIL_EARLIER,
        /** Ours, until the council sets one. */
        PRODUCT_DEFAULT
    }
}
