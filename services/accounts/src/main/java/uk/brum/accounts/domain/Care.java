package uk.brum.accounts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What helps to serve a person well: what they need, as they or the staff wrote it down, and the notes of the staff.
 *
 * @param version how often the adjustments were changed
 * @param changes of the adjustments, oldest first; the last is what holds now
 * @param notes newest first
 */
public record Care(int version, List<AdjustmentsChange> changes, List<Note> notes) {

    /** Nobody has said anything yet. */
    public static final Care NONE = new Care(0, List.of(), List.of());

    /** More than that nobody reads while a caller waits. */
    public static final int MOST_NOTES = 20;

    private static final int KEPT = 50;

    public Care {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** What the adjustments were made to be, by whom and when. */
    public record AdjustmentsChange(Adjustments after, PersonId by, Instant at) {}

    /** Those that hold now. */
    public Adjustments adjustments() {
        return changes.isEmpty() ? Adjustments.NONE : changes.getLast().after();
    }

    /**
     * The same again when nothing would change.
     *
     * @param seen the version that was looked at
     * @throws PersonRefused.ChangedMeanwhile when others changed them since
     */
    public Care adjusting(int seen, Adjustments wanted, PersonId by, Instant at) {
        if (wanted.equals(adjustments())) {
            return this;
        }
        if (seen != version) {
            throw new PersonRefused.ChangedMeanwhile();
        }
        List<AdjustmentsChange> after = new ArrayList<>(changes);
        after.add(new AdjustmentsChange(wanted, by, at));
        return new Care(version + 1, after.subList(Math.max(0, after.size() - KEPT), after.size()), notes);
    }

    public Optional<Note> note(String id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /**
     * The same again when the note is there already.
     *
     * @throws PersonRefused.ChangedMeanwhile when another note has this id
     * @throws PersonRefused.TooManyNotes when as many are in force as may be
     */
    public Care noting(Note note) {
        Optional<Note> known = note(note.id());
        if (known.isPresent()) {
            if (!known.get().text().equals(note.text()) || !known.get().by().equals(note.by())) {
                throw new PersonRefused.ChangedMeanwhile();
            }
            return this;
        }
        if (notes.stream().filter(Note::inForce).count() >= MOST_NOTES) {
            throw new PersonRefused.TooManyNotes();
        }
        List<Note> after = new ArrayList<>(notes);
        after.addFirst(note);
        return keeping(after);
    }

    /**
     * The same again when it was withdrawn before.
     *
     * @throws PersonRefused.UnknownNote when there is no such note
     */
    public Care withdrawing(String id, PersonId by, Instant at) {
        Note note = note(id).orElseThrow(PersonRefused.UnknownNote::new);
        if (!note.inForce()) {
            return this;
        }
        List<Note> after = new ArrayList<>(notes);
        after.set(after.indexOf(note), note.withdrawnBy(by, at));
        return keeping(after);
    }

    /** In force first, then the withdrawn ones, of which the oldest are forgotten. */
    private Care keeping(List<Note> all) {
        List<Note> sorted = all.stream()
                .sorted(Comparator.comparing(Note::inForce).reversed())
                .toList();
        long inForce = sorted.stream().filter(Note::inForce).count();
        return new Care(version, changes, sorted.stream().limit(inForce + KEPT).toList());
    }
}
