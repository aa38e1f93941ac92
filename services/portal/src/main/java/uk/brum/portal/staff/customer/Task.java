package uk.brum.portal.staff.customer;

import java.util.regex.Pattern;

/**
 * What a caller wants reported, and on which of the residents' pages that begins.
 *
 * @param page path of the residents' page
 */
record Task(String page) {

    private static final Pattern MISSED = Pattern.compile("missed-bin:([0-9]{1,12})");

    /** Reads what a button sends: {@code missed-bin:} and the UPRN, or anything else for all other reports. */
    static Task of(String what) {
        var missed = MISSED.matcher(what);
        return new Task(missed.matches() ? "/bins/" + missed.group(1) + "/report-missed" : "/report");
    }
}
