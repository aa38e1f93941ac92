package uk.brum.accounts.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A property that a person keeps in the account. It proves nothing about who lives there.
 *
 * @param uprn digits without leading zeros
 * @param label the person's own word for it
 */
public record LinkedProperty(String uprn, @Nullable String label, Instant linkedAt) {}
