package uk.brum.servicerequests.open311.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of an app, or of a contractor, to write through Open311. The key itself is told once and kept as a hash.
 *
 * @param id its name, harmless to show; never used twice
 * @param hash SHA-256 of the key, lower-case hex
 * @param holder who has it
 * @param contractor the contractor whose requests it may change; null for an app
 * @param from the first moment at which it is good
 * @param until the moment at which it ends; null while nobody has ended it
 * @param issuedBy the administrator who gave it out
 */
public record ApiKey(
        String id,
        String hash,
        String holder,
        @Nullable String contractor,
        Instant from,
        @Nullable Instant until,
        String issuedBy) {

    public boolean isGoodAt(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
