package uk.brum.portal.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import uk.brum.portal.needs.MyAdjustments.Adjustments;
import uk.brum.portal.needs.MyAdjustments.Wanted;

/**
 * What a person says that they need.
 *
 * @param version of what they looked at; null when nothing was typed yet
 * @param contact the only ways that work
 */
record MyNeedsForm(
        @Nullable Integer version,
        @Nullable String language,
        @Nullable List<String> needs,
        @Nullable List<String> contact,
        @Nullable String other) {

    private static final int LONGEST = 500;

    static MyNeedsForm of(Adjustments now) {
        return new MyNeedsForm(now.version(), now.language(), now.needs(), now.contact(), now.other());
    }

    /** The same, to be sent over what is there now. */
    MyNeedsForm at(int newVersion) {
        return new MyNeedsForm(newVersion, language, needs, contact, other);
    }

    /** For the template, too. */
    public List<String> ticked() {
        return needs == null ? List.of() : needs;
    }

    /** For the template, too. */
    public List<String> ways() {
        return contact == null ? List.of() : contact;
    }

    void check(Errors errors) {
        if (other != null && other.strip().length() > LONGEST) {
            errors.rejectValue("other", "needs.other.long", new Object[] {LONGEST}, null);
        }
    }

    Wanted wanted() {
        return new Wanted(version == null ? 0 : version, tidy(language), ticked(), ways(), tidy(other));
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
