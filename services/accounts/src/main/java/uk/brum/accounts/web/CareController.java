package uk.brum.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.CareForPeople;
import uk.brum.accounts.application.LookUpPeople;
import uk.brum.accounts.domain.PersonId;
import uk.brum.starter.security.Caller;

/** What helps to serve a person well: the staff read it and write it down in a call. */
@RestController
@RequestMapping("/api/accounts/v1/people/{personId}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class CareController {

    private final LookUpPeople lookUp;
    private final CareForPeople careFor;
    private final CareViews views;

    CareController(LookUpPeople lookUp, CareForPeople careFor, CareViews views) {
        this.lookUp = lookUp;
        this.careFor = careFor;
        this.views = views;
    }

    record NewNote(
            @NotNull(message = "Write a note")
            @Size(min = 1, max = 500, message = "Write 500 characters or fewer")
            @Pattern(regexp = NewAdjustments.TEXT, message = "Write a note")
            String text) {}

    @GetMapping("/care")
    ResponseEntity<CareViews.CareView> care(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            Caller caller) {
        return privately(views.of(
                lookUp.care(new PersonId(personId), new PersonId(caller.id())).care()));
    }

    @PutMapping("/adjustments")
    ResponseEntity<CareViews.AdjustmentsView> adjust(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            @Valid @RequestBody NewAdjustments request,
            Caller caller) {
        return privately(views.of(careFor.adjust(
                        new PersonId(personId), request.version(), request.wanted(), new PersonId(caller.id())))
                .adjustments());
    }

    @PutMapping("/notes/{noteId}")
    ResponseEntity<CareViews.NoteView> note(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            @PathVariable @Pattern(regexp = PeopleController.ID, message = "This is not the id of a note")
                    String noteId,
            @Valid @RequestBody NewNote request,
            Caller caller) {
        return privately(
                views.of(careFor.note(new PersonId(personId), noteId, request.text(), new PersonId(caller.id()))));
    }

    @DeleteMapping("/notes/{noteId}")
    ResponseEntity<Void> withdraw(
            @PathVariable @Pattern(regexp = PeopleController.ID, message = PeopleController.NO_ID) String personId,
            @PathVariable @Pattern(regexp = PeopleController.ID, message = "This is not the id of a note")
                    String noteId,
            Caller caller) {
        careFor.withdraw(new PersonId(personId), noteId, new PersonId(caller.id()));
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
