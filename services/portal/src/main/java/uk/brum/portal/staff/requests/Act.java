package uk.brum.portal.staff.requests;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What staff can do with a request; each has a page of its own. */
public enum Act {
    NOTE,
    STATUS,
    ASSIGN,
    CATEGORY,
    PLACE,
    MERGE,
    RELATE,
    SPLIT,
    CHALLENGE;

    /** As the address has it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Act of(String path) {
        for (Act act : values()) {
            if (act.path().equals(path)) {
                return act;
            }
        }
        return null;
    }
}
