package uk.brum.portal.staff.requests;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a form says, once. */
@Component
class Acting {

    private final Handling handling;

    Acting(Handling handling) {
        this.handling = handling;
    }

    /** @param me who does it */
    void perform(Act act, String reference, ActForm form, String me) {
        String version = Objects.requireNonNullElse(form.version(), "");
        String text = ActForm.tidy(form.text());
        switch (act) {
            case NOTE -> handling.note(reference, new Handling.Note(given(text), audience(form)));
            case STATUS ->
                handling.status(reference, version, new Handling.Status(given(form.status()), text, proof(form)));
            case ASSIGN ->
                handling.assign(
                        reference,
                        version,
                        new Handling.Assignment(ActForm.tidy(form.team()), form.personFor(me), form.number()));
            case CATEGORY -> handling.category(reference, version, new Handling.Category(given(form.category())));
            case PLACE -> handling.place(reference, version, new Handling.Place(ActForm.tidy(form.uprn()), text));
            case MERGE -> handling.merge(reference, new Handling.Other(given(form.other())));
            case RELATE -> handling.relate(reference, given(form.other()));
            case SPLIT -> handling.split(reference, given(form.key()), new Handling.Part(given(form.category()), text));
            case CHALLENGE -> handling.challenge(reference, new Handling.Text(given(text)));
        }
    }

    private static String audience(ActForm form) {
        String audience = form.audience();
        return audience != null && List.of("public", "reporter").contains(audience) ? audience : "staff";
    }

    private static Handling.@Nullable Proof proof(ActForm form) {
        String photo = ActForm.tidy(form.photo());
        boolean done = "done".equals(ActForm.tidy(form.status()));
        return !done || (photo == null && form.moment() == null) ? null : new Handling.Proof(photo, form.moment());
    }

    private static String given(@Nullable String field) {
        return Objects.requireNonNull(ActForm.tidy(field));
    }
}
