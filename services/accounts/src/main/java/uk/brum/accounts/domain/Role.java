package uk.brum.accounts.domain;

import java.util.Locale;
import java.util.Optional;

/** What a person may be for the council. Everybody with an account is a resident; staff have more. */
public enum Role {
    RESIDENT,
    AGENT,
    SUPERVISOR,
    FIELDWORKER,
    ANALYST,
    ADMINISTRATOR;

    /** As tokens and the API spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that spelling, if there is one. */
    public static Optional<Role> of(String text) {
        for (Role role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
