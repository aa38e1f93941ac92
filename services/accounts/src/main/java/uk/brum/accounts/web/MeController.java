package uk.brum.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.LinkProperty;
import uk.brum.accounts.application.Rename;
import uk.brum.accounts.application.UnlinkProperty;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.starter.security.Caller;

/** The account of the person who calls. */
@RestController
@RequestMapping("/api/accounts/v1/me")
@PreAuthorize("hasAnyRole('RESIDENT', 'AGENT', 'SUPERVISOR', 'FIELDWORKER', 'ANALYST', 'ADMINISTRATOR')")
class MeController {

    /** One line with something to see in it, as the contract has it. */
    private static final String LINE =
            "[^\\x00-\\x1F\\x7F]*[^\\s\\x00-\\x20\\x7F\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000][^\\x00-\\x1F\\x7F]*";

    static final String UPRN = "[1-9][0-9]{0,11}";
    static final String NO_UPRN = "A property's number has up to 12 digits and does not begin with 0";

    private final People people;
    private final Rename rename;
    private final LinkProperty linkProperty;
    private final UnlinkProperty unlinkProperty;

    MeController(People people, Rename rename, LinkProperty linkProperty, UnlinkProperty unlinkProperty) {
        this.people = people;
        this.rename = rename;
        this.linkProperty = linkProperty;
        this.unlinkProperty = unlinkProperty;
    }

    record NewName(
            @NotNull(message = "Enter your name")
            @Size(max = 100, message = "Your name must be 100 characters or fewer")
            @Pattern(regexp = LINE, message = "Enter your name on one line")
            String name) {}

    record Label(
            @Nullable
            @Size(min = 1, max = 40, message = "The name for your property must be 40 characters or fewer")
            @Pattern(regexp = LINE, message = "Enter a name for your property")
            String label) {}

    @GetMapping
    AccountView me(Caller caller) {
        return people.find(new PersonId(caller.id()))
                .map(AccountView::of)
                .orElseThrow(PersonRefused.UnknownPerson::new);
    }

    @PutMapping
    AccountView rename(Caller caller, @Valid @RequestBody NewName change) {
        return AccountView.of(rename.to(new PersonId(caller.id()), change.name().strip()));
    }

    @PutMapping("/properties/{uprn}")
    AccountView.PropertyView link(
            Caller caller,
            @PathVariable @Pattern(regexp = UPRN, message = NO_UPRN) String uprn,
            @Valid @RequestBody Label request) {
        return AccountView.PropertyView.of(linkProperty.to(new PersonId(caller.id()), uprn, request.label()));
    }

    @DeleteMapping("/properties/{uprn}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(Caller caller, @PathVariable @Pattern(regexp = UPRN, message = NO_UPRN) String uprn) {
        unlinkProperty.from(new PersonId(caller.id()), uprn);
    }
}
