package uk.brum.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.FindStaff;
import uk.brum.accounts.application.SetTeam;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.domain.StaffSought;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** The staff among themselves. */
@RestController
@RequestMapping("/api/accounts/v1/staff")
class StaffController {

    private static final String TEAM = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String NO_TEAM = "This is not the code of a team";
    private static final Logger log = LoggerFactory.getLogger(StaffController.class);

    private final FindStaff findStaff;
    private final SetTeam setTeam;

    StaffController(FindStaff findStaff, SetTeam setTeam) {
        this.findStaff = findStaff;
        this.setTeam = setTeam;
    }

    record MemberView(
            String personId,
            String name,
            List<String> roles,
            @Nullable String team) {

        static MemberView of(Person person) {
            return new MemberView(
                    person.id().value(),
                    person.name(),
                    person.roles().stream()
                            .filter(StaffSought.STAFF::contains)
                            .sorted()
                            .map(Role::text)
                            .toList(),
                    person.team());
        }
    }

    record FoundView(List<MemberView> items, boolean more) {}

    record NewTeam(
            @Nullable @Size(min = 1, max = 60, message = NO_TEAM) @Pattern(regexp = TEAM, message = NO_TEAM)
            String team) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')")
    ResponseEntity<FoundView> find(
            @RequestParam(required = false)
                    @Size(min = 1, max = 100, message = "Enter 100 characters or fewer")
                    @Nullable
                    String q,
            @RequestParam(required = false)
                    @Size(min = 1, max = 60, message = NO_TEAM)
                    @Pattern(regexp = TEAM, message = NO_TEAM)
                    @Nullable
                    String team,
            @RequestParam MultiValueMap<String, String> all) {
        NameWords name = q == null ? null : NameWords.of(q);
        if (name != null && name.words().isEmpty()) {
            throw new ProblemException(PlatformProblems.INVALID, "Enter the beginning of a name.");
        }
        FindStaff.Found found =
                findStaff.find(new StaffSought(name, StaffParameters.roles(all), team, StaffParameters.ids(all)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FoundView(found.staff().stream().map(MemberView::of).toList(), found.more()));
    }

    @PutMapping("/{personId}/team")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
    ResponseEntity<MemberView> team(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            @Valid @RequestBody NewTeam request,
            Caller caller) {
        Person person = setTeam.of(new PersonId(personId), request.team());
        log.info("{} put {} in the team {}", caller.id(), personId, person.team());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(MemberView.of(person));
    }
}
