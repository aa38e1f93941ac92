package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the complaint grew out of. That goes on in parallel: a complaint never stops the work (Code, 1.7).
 *
 * @param reference of that request, report, message or complaint
 * @param checked whether its service knows it
 */
public record Origin(Kind kind, String reference, Checked checked) {

    /** What it was. */
    public enum Kind implements Coded {
        SERVICE_REQUEST,
        BIN_REPORT,
        MESSAGE,
        COMPLAINT
    }

    /** What its service says. */
    public enum Checked implements Coded {
        YES,
        /** The service could not be asked: it is asked again. */
        NOT_YET,
        /** There is none of that reference. */
        UNKNOWN
    }

    // what was stored before origins were checked has no third component
    public Origin(Kind kind, String reference, @Nullable Checked checked) {
        this.kind = kind;
        this.reference = reference;
        this.checked = checked == null ? Checked.NOT_YET : checked;
    }

    /** The same after that was found out. */
    public Origin checked(Checked now) {
        return new Origin(kind, reference, now);
    }
}
