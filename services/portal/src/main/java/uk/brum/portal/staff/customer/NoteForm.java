package uk.brum.portal.staff.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A note about a person.
 *
 * @param key the id of the note, made with the form, so that sending twice writes once
 */
record NoteForm(@Nullable String key, @Nullable String text) {

    static final int LONGEST = 500;

    /** With a key when there is none yet; what was typed stays. */
    NoteForm begun() {
        return key != null && key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? this
                : new NoteForm(UUID.randomUUID().toString(), text);
    }

    String words() {
        return text == null ? "" : text.strip();
    }

    void check(Errors errors) {
        if (words().isEmpty()) {
            errors.rejectValue("text", "staff-customer.note.empty");
        } else if (words().length() > LONGEST) {
            errors.rejectValue("text", "staff-customer.note.long", new Object[] {LONGEST}, null);
        }
    }
}
