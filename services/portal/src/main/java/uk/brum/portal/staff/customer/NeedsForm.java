package uk.brum.portal.staff.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a person says they need.
 *
 * @param version of the adjustments that were looked at; null when nothing was typed yet
 * @param contact the only ways that work
 */
record NeedsForm(
        @Nullable Integer version,
        @Nullable String language,
        @Nullable List<String> needs,
        @Nullable List<String> contact,
        @Nullable String other) {

    static NeedsForm of(CareOf.Adjustments now) {
        return new NeedsForm(now.version(), now.language(), now.needs(), now.contact(), now.other());
    }

    /** The same, to be sent over what is there now. */
    NeedsForm at(int newVersion) {
        return new NeedsForm(newVersion, language, needs, contact, other);
    }

    /** The boxes that are ticked; a box that is none is left out. */
    public List<String> ticked() {
        return known(needs, CareWords.NEEDS);
    }

    public List<String> ways() {
        return known(contact, CareWords.CONTACT);
    }

    void check(Errors errors) {
        if (language() != null && !language().isBlank() && !language().matches("[a-z]{2,3}")) {
            errors.rejectValue("language", "staff-customer.needs.language.shape");
        }
        if (other != null && other.strip().length() > NoteForm.LONGEST) {
            errors.rejectValue("other", "staff-customer.note.long", new Object[] {NoteForm.LONGEST}, null);
        }
    }

    CareOf.NewAdjustments wanted() {
        return new CareOf.NewAdjustments(
                version == null ? 0 : version, CallerForm.tidy(language), ticked(), ways(), CallerForm.tidy(other));
    }

    private static List<String> known(@Nullable List<String> given, List<String> all) {
        return given == null ? List.of() : given.stream().filter(all::contains).toList();
    }
}
