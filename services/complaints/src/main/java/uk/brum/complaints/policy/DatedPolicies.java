package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions held in memory. */
public final class DatedPolicies implements Policies {

    private final List<Policy> versions;
    private final List<Policy> codes;

    /**
     * @param codes what the ombudsmen expect, one per kind at most
     * @throws IllegalArgumentException when two versions of one kind begin on the same day
     */
    public DatedPolicies(List<Policy> versions, List<Policy> codes) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(Policy::kind).thenComparing(Policy::from))
                .toList();
        this.codes = List.copyOf(codes);
        for (int index = 1; index < this.versions.size(); index++) {
            Policy earlier = this.versions.get(index - 1);
            Policy later = this.versions.get(index);
            if (earlier.kind() == later.kind() && earlier.from().equals(later.from())) {
                throw new IllegalArgumentException(earlier.id() + " and " + later.id() + " begin on the same day");
            }
        }
    }

    @Override
    public Policy inForce(ComplaintKind kind, LocalDate received) {
        return latest(kind, received)
                .or(() -> latest(ComplaintKind.CORPORATE, received))
                .orElseThrow(() -> new IllegalArgumentException("No policy was in force on " + received));
    }

    private Optional<Policy> latest(ComplaintKind kind, LocalDate day) {
        return versions.stream()
                .filter(policy -> policy.kind() == kind && !policy.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Policy version(String id) {
        return versions.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No policy " + id));
    }

    @Override
    public List<Policy> all() {
        return versions;
    }

    @Override
    public Policy code(ComplaintKind kind) {
        return codes.stream()
                .filter(code -> code.kind() == kind)
                .findFirst()
                .or(() -> codes.stream()
                        .filter(code -> code.kind() == ComplaintKind.CORPORATE)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No code to compare with"));
    }
}
