package uk.brum.portal.complain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * For whom it is.
 *
 * @param who me, other or several
 * @param name of the other person
 * @param reach the email address, phone number or postal address of the other person; empty when not known
 * @param others the names of those who complain with the person
 */
record Whom(String who, String name, String reach, List<String> others) implements Serializable {

    static final List<String> CHOICES = List.of("me", "other", "several");

    boolean whole() {
        return CHOICES.contains(String.valueOf(who))
                && name != null
                && reach != null
                && others != null
                && others.stream().allMatch(Objects::nonNull);
    }

    boolean complete() {
        return switch (who) {
            case "other" -> !name.isEmpty();
            case "several" -> !others.isEmpty();
            default -> true;
        };
    }
}
