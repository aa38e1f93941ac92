package uk.brum.accounts.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the council does differently so that a person can deal with it (reasonable adjustments, Equality Act 2010, section
 * 20).
 *
 * @param language ISO 639 code of the language the person speaks best; null when nothing was said
 * @param contact the only ways that work; none means that any does
 * @param other anything else, in words
 */
public record Adjustments(
        @Nullable String language,
        Set<Need> needs,
        Set<ContactWay> contact,
        @Nullable String other) {

    /** Nothing is known to be needed. */
    public static final Adjustments NONE = new Adjustments(null, Set.of(), Set.of(), null);

    public Adjustments {
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        contact = contact.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(contact));
    }

    @Override
    public String toString() {
        return "adjustments"; // may tell of somebody's health, so never in a log
    }

    /** A format or a kind of help. */
    public enum Need {
        LARGE_PRINT,
        BRAILLE,
        AUDIO,
        EASY_READ,
        /** Somebody who speaks the person's language. */
        INTERPRETER,
        /** An interpreter of British Sign Language. */
        SIGN_LANGUAGE,
        /** A call through Relay UK. */
        TEXT_RELAY,
        HOME_VISIT,
        MORE_TIME
    }

    /** How somebody can be reached. */
    public enum ContactWay {
        PHONE,
        POST,
        EMAIL,
        TEXT
    }
}
