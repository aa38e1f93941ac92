package uk.brum.accounts.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which colleagues somebody of the staff looks for. What is given must all match.
 *
 * @param name every word must begin one of the person's name; null for any name
 * @param roles one of these; never that of residents
 * @param ids one of these people; none means anybody
 */
public record StaffSought(
        @Nullable NameWords name, Set<Role> roles, @Nullable String team, Set<PersonId> ids) {

    /** What makes somebody a member of staff. */
    public static final Set<Role> STAFF = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.RESIDENT)));

    public StaffSought {
        if (roles.isEmpty() || roles.contains(Role.RESIDENT)) {
            throw new IllegalArgumentException("Residents are nobody's colleagues");
        }
        roles = Set.copyOf(roles);
        ids = Set.copyOf(ids);
    }
}
