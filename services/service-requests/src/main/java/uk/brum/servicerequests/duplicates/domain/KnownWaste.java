package uk.brum.servicerequests.duplicates.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may know why waste lies somewhere. Every bean of this type is asked. */
public interface KnownWaste {

    /**
     * What is known to wait there, as far as anybody may know it.
     *
     * @return empty when nothing is known to; null when it cannot be found out now
     */
    @Nullable
    List<WaitingWaste> at(Report report, LocalDate day);
}
