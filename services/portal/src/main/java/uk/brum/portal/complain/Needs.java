package uk.brum.portal.complain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What helps the person.
 *
 * @param language for an interpreter; empty when none is wanted
 * @param other in their own words; empty for nothing
 */
record Needs(List<String> chosen, String language, String other) implements Serializable {

    boolean whole() {
        return chosen != null && chosen.stream().allMatch(Objects::nonNull) && language != null && other != null;
    }

    public boolean none() {
        return chosen.isEmpty() && other.isEmpty();
    }
}
