package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.Pause;

/** The milestones of a request, in the order in which they happen. */
public record Milestones(List<Milestone> all) {

    public static final Milestones NONE = new Milestones(List.of());

    public Milestones {
        all = List.copyOf(all);
    }

    static Milestones of(List<Milestone.Terms> terms) {
        return new Milestones(terms.stream().map(Milestone::of).toList());
    }

    /** Those of another category; one that both have goes on as it is. */
    Milestones under(List<Milestone.Terms> terms) {
        return new Milestones(terms.stream()
                .map(one -> find(one.code()).orElse(Milestone.of(one)))
                .toList());
    }

    public Optional<Milestone> find(String code) {
        return all.stream().filter(one -> one.terms().code().equals(code)).findFirst();
    }

    /** Started where what they wait for has come, and counted again. @param reported when the request's clock started */
    Milestones counted(Instant reported, Clockwork clockwork, List<Pause> pauses) {
        return each(one -> one.counted(startOf(one, reported), clockwork, pauses));
    }

    private @Nullable Instant startOf(Milestone milestone, Instant reported) {
        String after = milestone.terms().after();
        return after == null ? reported : find(after).map(Milestone::metAt).orElse(null);
    }

    Milestones ended(String code, Milestone.End how) {
        return each(one -> one.terms().code().equals(code) ? one.ended(how) : one);
    }

    /** Those whose time runs out by then, and of which that was not said yet. */
    List<Milestone> runningOutBy(Instant now) {
        return all.stream().filter(one -> one.runsOutBy(now)).toList();
    }

    /** Those are missed from now on. */
    Milestones missing(List<Milestone> late) {
        return each(one -> late.contains(one) ? one.asMissed() : one);
    }

    /** The date that comes first of all that has still to be done; null when there is none. */
    @Nullable
    Instant nearestDue() {
        return earliest(Milestone::isOpen);
    }

    /** When the next one will be missed; null when none is running. */
    @Nullable
    Instant nextToMiss() {
        return earliest(one -> one.state() == Milestone.State.RUNNING);
    }

    private @Nullable Instant earliest(Predicate<Milestone> which) {
        return all.stream()
                .filter(which)
                .map(Milestone::due)
                .filter(Objects::nonNull)
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Milestones each(UnaryOperator<Milestone> change) {
        return new Milestones(all.stream().map(change).toList());
    }
}
