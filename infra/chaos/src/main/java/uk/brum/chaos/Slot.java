package uk.brum.chaos;

import java.time.LocalDate;

/**
 * One collection of one home, which can be reported as missed once.
 *
 * @param stream what is collected, for example {@code residual}
 */
record Slot(String uprn, String stream, LocalDate collectionDate) {}
