package uk.brum.portal.staff.complaints;

import java.util.Locale;
import org.springframework.validation.Errors;

/** What is wrong with the shape of an answer, in the words of the message file. */
final class Wrong {

    static final String WORDS = "staff-complaints.error.";

    private Wrong() {}

    static void empty(Errors errors, String field) {
        errors.rejectValue(field, "staff-complaints.error.empty." + key(field));
    }

    static void shape(Errors errors, String field) {
        errors.rejectValue(field, "staff-complaints.error.shape." + key(field));
    }

    static void tooLong(Errors errors, String field, int longest) {
        errors.rejectValue(field, "staff-complaints.error.long", new Object[] {longest}, null);
    }

    /** A name as message keys have it: {@code root-cause} for {@code rootCause}. */
    static String key(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
