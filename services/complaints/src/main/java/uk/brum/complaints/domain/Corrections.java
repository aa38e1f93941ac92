package uk.brum.complaints.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was taken down wrongly, or has changed. The history says who corrected what, and never what it was. */
final class Corrections {

    private Corrections() {}

    static Change needs(Draft draft, ComplaintCommand.CorrectNeeds it) {
        Needs before = draft.intake.needs();
        if (before.equals(it.needs())) {
            return draft.change();
        }
        List<String> what = new ArrayList<>();
        note(what, "what they need", before.adjustments(), it.needs().adjustments());
        note(
                what,
                "how they want to hear from us",
                before.preferred(),
                it.needs().preferred());
        draft.happened(new ComplaintEvent.NeedsCorrected(), "Corrected: " + String.join(", ", what) + ".");
        draft.intake = draft.intake.needing(it.needs());
        Emailing.needsChanged(draft);
        return draft.change();
    }

    static Change contact(Draft draft, ComplaintCommand.CorrectContact it) {
        Party before =
                draft.intake.party(it.person()).orElseThrow(() -> new Refused(new Refusal.PartUnknown("person")));
        Party after = new Party(before.name(), it.email(), it.phone(), it.address(), before.personId());
        if (before.equals(after)) {
            return draft.change();
        }
        List<String> what = new ArrayList<>();
        note(what, "email address", before.email(), after.email());
        note(what, "phone number", before.phone(), after.phone());
        note(what, "postal address", before.address(), after.address());
        draft.happened(
                new ComplaintEvent.ContactCorrected(it.person()),
                "Corrected for " + it.person().replace('-', ' ') + ": " + String.join(", ", what) + ".");
        draft.intake = draft.intake.with(it.person(), after);
        if (after.email() != null && !after.email().equals(before.email())) {
            Emailing.addressGiven(draft, after);
        }
        return draft.change();
    }

    private static void note(List<String> what, String words, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            what.add(words);
        }
    }
}
