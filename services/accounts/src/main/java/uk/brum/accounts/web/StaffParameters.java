package uk.brum.accounts.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.domain.StaffSought;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Reads the parameters that may come several times. */
final class StaffParameters {

    private StaffParameters() {}

    /** As they were given: a list in a parameter of its own type would be split at commas. */
    private static List<String> several(MultiValueMap<String, String> all, String name, int most) {
        List<String> values = all.getOrDefault(name, List.of());
        if (values.size() > most) {
            throw new ProblemException(PlatformProblems.INVALID, "Ask for " + most + " at most.");
        }
        return values;
    }

    static Set<PersonId> ids(MultiValueMap<String, String> all) {
        Set<PersonId> ids = new HashSet<>();
        for (String text : several(all, "id", 100)) {
            if (!text.matches(PeopleController.ID)) {
                throw new ProblemException(PlatformProblems.INVALID, PeopleController.NO_ID + ".");
            }
            ids.add(new PersonId(text));
        }
        return ids;
    }

    /** All of the staff when none is given. */
    static Set<Role> roles(MultiValueMap<String, String> all) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : several(all, "role", 5)) {
            roles.add(Role.of(text)
                    .filter(StaffSought.STAFF::contains)
                    .orElseThrow(() -> new ProblemException(
                            PlatformProblems.INVALID,
                            "The roles of staff are agent, supervisor, fieldworker, analyst and administrator.")));
        }
        return roles.isEmpty() ? StaffSought.STAFF : roles;
    }
}
