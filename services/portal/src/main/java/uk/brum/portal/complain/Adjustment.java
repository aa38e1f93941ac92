package uk.brum.portal.complain;

import java.util.Arrays;
import java.util.List;

/** What we can do so that somebody can complain and read the answer (Equality Act 2010, section 20), as staff read it. */
enum Adjustment {
    LARGE_PRINT("large print"),
    EASY_READ("easy read"),
    BRAILLE("braille"),
    AUDIO("audio recording"),
    BSL("British Sign Language (BSL)"),
    INTERPRETER("interpreter"),
    PHONE("phone me back to talk about it");

    private final String forStaff;

    Adjustment(String forStaff) {
        this.forStaff = forStaff;
    }

    /** As forms and message files name it. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String forStaff(String language) {
        return this == INTERPRETER && !language.isEmpty() ? forStaff + ": " + language : forStaff;
    }

    /** As the account names it; a call back is asked for in each complaint anew. */
    String inAccount() {
        return this == BSL ? "sign-language" : code();
    }

    static List<Adjustment> among(List<String> codes) {
        return Arrays.stream(values()).filter(one -> codes.contains(one.code())).toList();
    }
}
