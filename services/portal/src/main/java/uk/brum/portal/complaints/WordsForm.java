package uk.brum.portal.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody wrote.
 *
 * @param key makes adding twice the same as once
 * @param related whether it belongs to the same matter: yes or no
 * @param kept what kept them from asking for the next stage in time
 */
record WordsForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable String related,
        @Nullable String kept) {

    private static final int LONGEST_KEPT = 2000;

    String plain() {
        return text == null ? "" : text.strip();
    }

    /** Null when nothing kept them, or they need not say it. */
    @Nullable
    String keptPlain() {
        return kept == null || kept.isBlank() ? null : kept.strip();
    }

    String ownKey() {
        return key != null && key.matches("[0-9a-f-]{36}")
                ? key
                : UUID.randomUUID().toString();
    }

    /** Says in the form what is wrong with the words. */
    boolean written(int longest, BindingResult errors) {
        if (plain().isEmpty()) {
            errors.rejectValue("text", "complaints.text.empty");
        } else if (plain().length() > longest) {
            errors.rejectValue("text", "complaints.text.long", new Object[] {longest}, null);
        }
        return !errors.hasErrors();
    }

    /** The same for what kept them, when their time is over. */
    boolean keptWritten(BindingResult errors) {
        String said = keptPlain();
        if (said == null) {
            errors.rejectValue("kept", "complaints.next-stage.kept.empty");
        } else if (said.length() > LONGEST_KEPT) {
            errors.rejectValue("kept", "complaints.text.long", new Object[] {LONGEST_KEPT}, null);
        }
        return !errors.hasErrors();
    }
}
