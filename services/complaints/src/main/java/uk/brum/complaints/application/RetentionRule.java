package uk.brum.complaints.application;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.ComplaintKind;

/**
 * How long complaints are kept after their end.
 *
 * @param from the first day, by the end of the complaint, on which it holds; until the next rule of the same kind
 * @param kind null for all kinds without a rule of their own
 */
public record RetentionRule(LocalDate from, @Nullable ComplaintKind kind, Period keep) {}
