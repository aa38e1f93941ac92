package uk.brum.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.LookUpPeople;
import uk.brum.accounts.application.SetRoles;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.domain.Role;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** Other people's accounts, for those whose work needs them. */
@RestController
@RequestMapping("/api/accounts/v1/people/{personId}")
class PeopleController {

    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String NO_ID = "This is not the reference of an account";

    private static final Logger log = LoggerFactory.getLogger(PeopleController.class);

    private final People people;
    private final LookUpPeople lookUp;
    private final SetRoles setRoles;

    PeopleController(People people, LookUpPeople lookUp, SetRoles setRoles) {
        this.people = people;
        this.lookUp = lookUp;
        this.setRoles = setRoles;
    }

    record ContactView(String personId, String name, String email) {}

    record NewRoles(
            @NotNull(message = "Say which roles") @Size(min = 1, max = 6, message = "Say one to six roles")
            List<@NotNull(message = "Say which roles") String> roles) {}

    record RolesView(String personId, List<String> roles) {}

    @GetMapping("/contact")
    @PreAuthorize("hasAuthority('SERVICE_notifications') or hasAnyRole('AGENT', 'SUPERVISOR')")
    ContactView contact(@PathVariable @Pattern(regexp = ID, message = NO_ID) String personId, Caller caller) {
        PersonId id = new PersonId(personId);
        Person person = caller.isService()
                ? people.find(id).orElseThrow(PersonRefused.UnknownPerson::new)
                : lookUp.contact(id, new PersonId(caller.id()));
        return new ContactView(personId, person.name(), person.email().value());
    }

    @PutMapping("/roles")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    RolesView roles(
            Caller caller,
            @PathVariable @Pattern(regexp = ID, message = NO_ID) String personId,
            @Valid @RequestBody NewRoles request) {
        Person person = setRoles.of(new PersonId(personId), parse(request.roles()), new PersonId(caller.id()));
        log.info("{} gave {} the roles {}", caller.id(), personId, person.roles());
        return new RolesView(
                personId, person.roles().stream().sorted().map(Role::text).toList());
    }

    private static Set<Role> parse(List<String> texts) {
        if (new HashSet<>(texts).size() != texts.size()) {
            throw new ProblemException(PlatformProblems.INVALID, "Name each role once.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : texts) {
            roles.add(Role.of(text)
                    .orElseThrow(() -> new ProblemException(
                            PlatformProblems.INVALID,
                            "The roles are resident, agent, supervisor, fieldworker, analyst and administrator.")));
        }
        return roles;
    }
}
