package uk.brum.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.web.PeopleController.ContactView;

/** Names and addresses for many letters at once. */
@RestController
class ContactsController {

    private final People people;

    ContactsController(People people) {
        this.people = people;
    }

    record PeopleToReach(
            @NotNull(message = "Say whom") @Size(min = 1, max = 100, message = "Name 1 to 100 people")
            List<
                            @NotNull(message = "Say whom")
                            @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String>
                    personIds) {}

    record ContactsView(List<ContactView> contacts) {}

    @PostMapping("/api/accounts/v1/contacts")
    @PreAuthorize("hasAuthority('SERVICE_notifications')")
    ContactsView contacts(@Valid @RequestBody PeopleToReach wanted) {
        return new ContactsView(people
                .find(wanted.personIds().stream().distinct().map(PersonId::new).toList())
                .stream()
                .map(person -> new ContactView(
                        person.id().value(), person.name(), person.email().value()))
                .toList());
    }
}
