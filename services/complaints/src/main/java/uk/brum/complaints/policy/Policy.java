package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the council's policy for one kind of complaint. A complaint keeps, for all its stages, the version of
 * the day it was received.
 *
 * @param from first day, in the United Kingdom; it holds until the next version of the same kind
 * @param acceptWithin how long after the event, or after hearing of it, a complaint is accepted without asking why (LGSCO
 *     Code 2.2)
 * @param source where the figures were read
 */
public record Policy(
        String id,
        ComplaintKind kind,
        String name,
        LocalDate from,
        List<StageRules> stages,
        Span acceptWithin,
        List<Exclusion> exclusions,
        Ombudsman ombudsman,
        String source) {

    public Policy {
        stages = List.copyOf(stages);
        exclusions = List.copyOf(exclusions);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A policy has at least one stage");
        }
        for (int index = 0; index < stages.size(); index++) {
            boolean last = index == stages.size() - 1;
            if (stages.get(index).number() != index + 1
                    || last != (stages.get(index).escalation() == null)) {
                throw new IllegalArgumentException("Stages of " + id + " are counted from 1 and lead to the next");
            }
        }
    }

    /** @throws IllegalArgumentException when the policy has no such stage */
    public StageRules stage(int number) {
        if (number < 1 || number > stages.size()) {
            throw new IllegalArgumentException(name + " has no stage " + number);
        }
        return stages.get(number - 1);
    }

    /** Whether the ombudsman comes after this stage. */
    public boolean isLast(int stage) {
        return stage == stages.size();
    }

    public Optional<Exclusion> exclusion(String code) {
        return exclusions.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
