package uk.brum.servicerequests.duplicates.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may know why waste lies at a property. Every bean of this type is asked: a service that books collections
 * of large items joins by adding one.
 */
public interface KnownWaste {

    /**
     * What is known to wait there on that day.
     *
     * @return empty when nothing is known to; null when it cannot be found out now
     */
    @Nullable
    List<WaitingWaste> at(String uprn, LocalDate day);
}
