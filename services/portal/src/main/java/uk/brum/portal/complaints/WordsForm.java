package uk.brum.portal.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody wrote.
 *
 * @param key makes adding twice the same as once
 * @param related whether it belongs to the same matter: yes or no
 */
record WordsForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable String related) {

    String plain() {
        return text == null ? "" : text.strip();
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
}
