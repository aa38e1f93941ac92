package uk.brum.complaints.domain;

/**
 * What the complaint grew out of. That goes on in parallel: a complaint never stops the work (Code, 1.7).
 *
 * @param reference of that request, report, message or complaint
 */
public record Origin(Kind kind, String reference) {

    /** What it was. */
    public enum Kind implements Coded {
        SERVICE_REQUEST,
        BIN_REPORT,
        MESSAGE,
        COMPLAINT
    }
}
