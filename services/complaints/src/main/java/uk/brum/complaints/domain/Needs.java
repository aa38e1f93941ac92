package uk.brum.complaints.domain;

import java.util.List;

/**
 * What we do to be understood and reached (Equality Act 2010).
 *
 * @param adjustments in words, for example "large print"
 */
public record Needs(List<String> adjustments, Contact preferred) {

    /** How the person wants to hear from us. */
    public enum Contact implements Coded {
        EMAIL,
        POST,
        PHONE
    }

    public Needs {
        adjustments = List.copyOf(adjustments);
    }
}
