package uk.brum.accounts.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.CareForPeople;
import uk.brum.accounts.domain.Adjustments;
import uk.brum.accounts.domain.Care;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.starter.security.Caller;

/** What the person who calls needs from the council, as they say themselves. The notes of the staff are not here. */
@RestController
@RequestMapping("/api/accounts/v1/me/adjustments")
@PreAuthorize("hasRole('RESIDENT')")
class MyAdjustmentsController {

    private final People people;
    private final CareForPeople careFor;

    MyAdjustmentsController(People people, CareForPeople careFor) {
        this.people = people;
        this.careFor = careFor;
    }

    record MyAdjustmentsView(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other,
            List<MyChangeView> history) {}

    /** @param byYou whether the person did it; who of the staff it was otherwise is told to staff alone */
    record MyChangeView(
            Instant at,
            boolean byYou,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    @GetMapping
    ResponseEntity<MyAdjustmentsView> mine(Caller caller) {
        PersonId me = new PersonId(caller.id());
        return privately(me, people.find(me).map(Person::care).orElseThrow(PersonRefused.UnknownPerson::new));
    }

    @PutMapping
    ResponseEntity<MyAdjustmentsView> change(Caller caller, @Valid @RequestBody NewAdjustments request) {
        PersonId me = new PersonId(caller.id());
        return privately(me, careFor.adjust(me, request.version(), request.wanted(), me));
    }

    private static ResponseEntity<MyAdjustmentsView> privately(PersonId me, Care care) {
        Adjustments now = care.adjustments();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MyAdjustmentsView(
                        care.version(),
                        now.language(),
                        Choices.texts(now.needs()),
                        Choices.texts(now.contact()),
                        now.other(),
                        care.changes().reversed().stream()
                                .map(change -> view(me, change))
                                .toList()));
    }

    private static MyChangeView view(PersonId me, Care.AdjustmentsChange change) {
        Adjustments after = change.after();
        return new MyChangeView(
                change.at(),
                change.by().equals(me),
                after.language(),
                Choices.texts(after.needs()),
                Choices.texts(after.contact()),
                after.other());
    }
}
