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
        @Nullable String uprn,
        @Nullable String team) {

    private static final String DOMAIN = "@brum.example";

    /** Two residents at these properties and one person of each kind of staff. */
    static List<DemoPerson> all(Credentials credentials, List<String> uprns) {
        var people = new ArrayList<DemoPerson>();
        people.add(resident(credentials, "asha", "Asha Demo", uprns.isEmpty() ? null : uprns.getFirst()));
        people.add(resident(credentials, "ben", "Ben Demo", uprns.size() < 2 ? null : uprns.get(1)));
        people.add(staff(credentials, "agent", "Ava Agent", "contact-centre"));
        people.add(staff(credentials, "supervisor", "Sam Supervisor", "contact-centre"));
        people.add(staff(credentials, "fieldworker", "Femi Fieldworker", "street-scene"));
        people.add(staff(credentials, "analyst", "Ann Analyst", null));
        people.add(staff(credentials, "administrator", "Ada Administrator", null));
        return people;
    }

    boolean isResident() {
        return roles.contains("resident");
    }

    private static DemoPerson resident(Credentials credentials, String local, String name, @Nullable String uprn) {
        var email = local + DOMAIN;
        return new DemoPerson(email, credentials.demoPassword(email), name, List.of("resident"), uprn, null);
    }

    /** Their address is called like their role. */
    private static DemoPerson staff(Credentials credentials, String role, String name, @Nullable String team) {
        var email = role + DOMAIN;
        return new DemoPerson(email, credentials.demoPassword(email), name, List.of(role), null, team);
    }
}
