package uk.brum.accounts.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.LookUpPeople;
import uk.brum.accounts.domain.Access;
import uk.brum.accounts.domain.AccessLog;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.domain.Sought;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** Finds somebody who calls the contact centre, and says who looked. */
@RestController
@RequestMapping("/api/accounts/v1/people")
class StaffPeopleController {

    private static final int MOST_ACCESSES = 500;

    private final LookUpPeople lookUp;
    private final AccessLog accesses;
    private final People people;

    StaffPeopleController(LookUpPeople lookUp, AccessLog accesses, People people) {
        this.lookUp = lookUp;
        this.accesses = accesses;
        this.people = people;
    }

    /** What the staff see of a person. */
    record PersonView(
            String personId, String name, String email, Instant since, List<AccountView.PropertyView> properties) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.id().value(),
                    person.name(),
                    person.email().value(),
                    person.openedAt(),
                    person.properties().stream()
                            .map(AccountView.PropertyView::of)
                            .toList());
        }
    }

    record FoundView(List<PersonView> items, boolean more) {}

    /** @param name of the member of staff; missing when the account is gone */
    record AccessView(String by, @Nullable String name, Instant at, String what) {}

    record AccessesView(List<AccessView> items) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<FoundView> find(
            @RequestParam(required = false)
                    @Size(min = 2, max = 254, message = "Enter between 2 and 254 characters")
                    @Nullable
                    String q,
            @RequestParam(required = false)
                    @Pattern(regexp = MeController.UPRN, message = MeController.NO_UPRN)
                    @Nullable
                    String uprn,
            Caller caller) {
        if (q == null && uprn == null) {
            throw wrong("Say whom you look for: a name, an email address or a property.");
        }
        Optional<Sought> sought = sought(q, uprn);
        if (sought.isEmpty()) {
            return privately(new FoundView(List.of(), false));
        }
        LookUpPeople.Found found = lookUp.find(sought.get(), new PersonId(caller.id()));
        return privately(
                new FoundView(found.people().stream().map(PersonView::of).toList(), found.more()));
    }

    @GetMapping("/{personId}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<PersonView> open(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            Caller caller) {
        return privately(PersonView.of(lookUp.open(new PersonId(personId), new PersonId(caller.id()))));
    }

    @GetMapping("/{personId}/accesses")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<AccessesView> accesses(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId) {
        PersonId person = new PersonId(personId);
        if (people.find(person).isEmpty()) {
            throw new PersonRefused.UnknownPerson();
        }
        Map<PersonId, Optional<String>> names = new HashMap<>();
        return privately(new AccessesView(accesses.at(person, MOST_ACCESSES).stream()
                .map(access -> view(access, names))
                .toList()));
    }

    private AccessView view(Access access, Map<PersonId, Optional<String>> names) {
        Optional<String> name =
                names.computeIfAbsent(access.by(), by -> people.find(by).map(Person::name));
        return new AccessView(
                access.by().value(),
                name.orElse(null),
                access.at(),
                access.kind().text());
    }

    /** Empty when nobody can match: what has an at sign and is no address. */
    private static Optional<Sought> sought(@Nullable String q, @Nullable String uprn) {
        if (q == null) {
            return Optional.of(new Sought(null, null, uprn));
        }
        if (q.contains("@")) {
            return EmailAddress.of(q).map(email -> new Sought(null, email, uprn));
        }
        NameWords name = NameWords.of(q);
        if (name.words().isEmpty()) {
            throw wrong("Enter a name or an email address.");
        }
        return Optional.of(new Sought(name, null, uprn));
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(PlatformProblems.INVALID, detail);
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
