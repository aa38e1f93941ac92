package uk.brum.pages;

import org.jspecify.annotations.Nullable;

/**
 * One option of a set of radio buttons.
 *
 * @param value what the form sends
 * @param text what the person reads
 * @param hint a second line below the text, or null
 * @param disabled true for an option that is shown, with its reason as the hint, but cannot be chosen
 */
public record Choice(String value, String text, @Nullable String hint, boolean disabled) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, false);
    }

    public static Choice of(String value, String text, @Nullable String hint) {
        return new Choice(value, text, hint, false);
    }
}
