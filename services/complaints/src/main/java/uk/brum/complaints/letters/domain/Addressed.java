package uk.brum.complaints.letters.domain;

import java.time.LocalDate;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.StageRules;

/**
 * What every letter about a complaint has.
 *
 * @param reference of the complaint
 * @param name of the person it is written to, as they want to be called
 * @param on the date of the letter, in the United Kingdom
 * @param policy the version that the complaint keeps
 * @param stage from 1
 */
public record Addressed(String reference, String name, LocalDate on, Policy policy, int stage) {

    StageRules rules() {
        return policy.stage(stage);
    }

    /** "stage 1 of 2 (Stage 1)" would say it twice; a name of its own is told. */
    String stageInWords() {
        String plain = "stage " + stage + " of " + policy.stages().size();
        String name = rules().name();
        return name.equalsIgnoreCase("stage " + stage) ? plain : plain + " (" + name + ")";
    }
}
