package uk.brum.portal.complain;

import org.jspecify.annotations.Nullable;
import uk.brum.portal.complaints.NewComplaint.Origin;

/** What a complaint grew out of, told by the form of its reference. */
final class About {

    private static final String REFERENCE = "-[0-9A-Z]{4}-[0-9A-Z]{4}";

    private About() {}

    /** Null when it is no reference. */
    static @Nullable Origin of(@Nullable String reference) {
        if (reference == null || !reference.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            return null;
        }
        return new Origin(kind(reference), reference);
    }

    private static String kind(String reference) {
        if (reference.matches("SR" + REFERENCE)) {
            return "service-request";
        }
        if (reference.matches("MB" + REFERENCE)) {
            return "bin-report";
        }
        return reference.matches("CO" + REFERENCE) ? "complaint" : "message";
    }
}
