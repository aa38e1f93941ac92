package uk.brum.local.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to try the platform as. They exist on a developer's machine only, with random passwords. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoPerson(
        String email,
        String password,
        String name,
        List<String> roles,
        @Nullable String uprn) {

    private static final String DOMAIN = "@brum.example";

    /** Two residents at these properties and one person of each kind of staff. */
    static List<DemoPerson> all(Credentials credentials, List<String> uprns) {
        var people = new ArrayList<DemoPerson>();
        people.add(person(credentials, "asha", "Asha Demo", "resident", uprns.isEmpty() ? null : uprns.getFirst()));
        people.add(person(credentials, "ben", "Ben Demo", "resident", uprns.size() < 2 ? null : uprns.get(1)));
        people.add(person(credentials, "agent", "Ava Agent", "agent", null));
        people.add(person(credentials, "supervisor", "Sam Supervisor", "supervisor", null));
        people.add(person(credentials, "fieldworker", "Femi Fieldworker", "fieldworker", null));
        people.add(person(credentials, "analyst", "Ann Analyst", "analyst", null));
        people.add(person(credentials, "administrator", "Ada Administrator", "administrator", null));
        return people;
    }

    boolean isResident() {
        return roles.contains("resident");
    }

    private static DemoPerson person(
            Credentials credentials, String local, String name, String role, @Nullable String uprn) {
        var email = local + DOMAIN;
        return new DemoPerson(email, credentials.demoPassword(email), name, List.of(role), uprn);
    }
}
