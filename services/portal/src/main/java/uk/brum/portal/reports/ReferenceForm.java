package uk.brum.portal.reports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference as somebody typed it from a letter, an email or a note taken at the phone. */
record ReferenceForm(@Nullable String reference) {

    private static final Pattern SHAPE = Pattern.compile("(SR|MB|CO)([0-9A-Z]{4})([0-9A-Z]{4})");

    /** Where that which has the reference can be seen, or null when it cannot be a reference of ours. */
    @Nullable
    String page() {
        if (reference == null || reference.length() > 40) {
            return null;
        }
        Matcher parts = SHAPE.matcher(reference.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
        if (!parts.matches()) {
            return null;
        }
        String list = switch (parts.group(1)) {
            case "MB" -> "/account/reports/";
            case "CO" -> "/account/complaints/";
            default -> "/reports/";
        };
        return list + parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    }

    /** The key of what to say when there is no {@link #page}. */
    String complaint() {
        return reference == null || reference.isBlank() ? "reports.find.empty" : "reports.find.shape";
    }
}
