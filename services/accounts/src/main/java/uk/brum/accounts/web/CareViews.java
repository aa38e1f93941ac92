package uk.brum.accounts.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Adjustments;
import uk.brum.accounts.domain.Care;
import uk.brum.accounts.domain.Note;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;

/** Tells what the staff know of somebody, with the names of those who wrote it down. */
@Component
class CareViews {

    private final People people;

    CareViews(People people) {
        this.people = people;
    }

    record CareView(AdjustmentsView adjustments, List<NoteView> notes) {}

    record AdjustmentsView(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other,
            List<ChangeView> history) {}

    /** @param byName missing when the account is gone */
    record ChangeView(
            Instant at,
            String by,
            @Nullable String byName,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    record NoteView(
            String noteId,
            String text,
            Instant at,
            String by,
            @Nullable String byName,
            @Nullable WithdrawalView withdrawn) {}

    record WithdrawalView(Instant at, String by, @Nullable String byName) {}

    CareView of(Care care) {
        Names names = new Names();
        Adjustments now = care.adjustments();
        return new CareView(
                new AdjustmentsView(
                        care.version(),
                        now.language(),
                        Choices.texts(now.needs()),
                        Choices.texts(now.contact()),
                        now.other(),
                        care.changes().reversed().stream()
                                .map(change -> view(change, names))
                                .toList()),
                care.notes().stream().map(note -> view(note, names)).toList());
    }

    NoteView of(Note note) {
        return view(note, new Names());
    }

    private static ChangeView view(Care.AdjustmentsChange change, Names names) {
        Adjustments after = change.after();
        return new ChangeView(
                change.at(),
                change.by().value(),
                names.of(change.by()),
                after.language(),
                Choices.texts(after.needs()),
                Choices.texts(after.contact()),
                after.other());
    }

    private static NoteView view(Note note, Names names) {
        Note.Withdrawal withdrawn = note.withdrawn();
        return new NoteView(
                note.id(),
                note.text(),
                note.at(),
                note.by().value(),
                names.of(note.by()),
                withdrawn == null
                        ? null
                        : new WithdrawalView(withdrawn.at(), withdrawn.by().value(), names.of(withdrawn.by())));
    }

    /** Each is asked for once. */
    private final class Names {

        private final Map<PersonId, Optional<String>> known = new HashMap<>();

        @Nullable
        String of(PersonId id) {
            return known.computeIfAbsent(id, one -> people.find(one).map(Person::name))
                    .orElse(null);
        }
    }
}
