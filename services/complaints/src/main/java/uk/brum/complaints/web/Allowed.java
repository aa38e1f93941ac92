package uk.brum.complaints.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;

/** What the policy allows at the present stage, so that a page need not let people guess. */
record Allowed(boolean differentHandler, @Nullable LocalDate extendTo, List<Ground> exclusions, String ombudsman) {

    /** A ground for refusing a complaint. */
    record Ground(String code, String title) {}

    static Allowed of(Complaint complaint, PolicyRules rules) {
        LocalDate extendTo = complaint.clocks().stream()
                .filter(clock -> clock.running() && clock.kind() == Clock.Kind.ANSWER && !clock.breached())
                .findFirst()
                .map(clock -> rules.extendableTo(complaint.stage(), clock.startedAt()))
                .orElse(null);
        return new Allowed(
                rules.differentHandler(complaint.stage()),
                extendTo,
                rules.policy().exclusions().stream()
                        .map(one -> new Ground(one.code(), one.title()))
                        .toList(),
                rules.ombudsman().code());
    }
}
