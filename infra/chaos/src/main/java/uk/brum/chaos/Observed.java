package uk.brum.chaos;

import java.util.List;
import java.util.Map;

/**
 * What is there when everything has come to rest.
 *
 * @param stored reports by reference, as their owner gives them
 * @param mails e-mails that came during the run
 * @param left what still waits somewhere, by the place where it waits; places where nothing waits may be missing
 */
record Observed(Map<String, Slot> stored, List<Mail> mails, Map<String, Long> left) {

    /**
     * @param id the mailbox's name for it: two mails of one id cannot be told apart by their reader
     * @param reference of the report that it tells of
     * @param repeats how often the very same mail was delivered again, which the mailbox shows once
     */
    record Mail(String id, String reference, long repeats) {}

    long repeatedDeliveries() {
        return mails.stream().mapToLong(Mail::repeats).sum();
    }
}
