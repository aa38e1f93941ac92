package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that staff decide about collections. It is never deleted: taken back, it stays on record as withdrawn. */
public interface Decision<T extends Decision<T>> {

    String id();

    Scope scope();

    /** Rises with each change of the same decision, from 1. */
    long revision();

    boolean withdrawn();

    /** Why it cannot be made, in plain words; null when it can. */
    @Nullable
    String fault();

    /** Whether both say the same, whatever their revisions. */
    boolean saysTheSameAs(T other);

    /** The same as a later revision. */
    T asRevision(long number, Instant at);
}
