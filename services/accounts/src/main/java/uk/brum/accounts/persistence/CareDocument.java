package uk.brum.accounts.persistence;

import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.Adjustments;
import uk.brum.accounts.domain.Care;
import uk.brum.accounts.domain.Note;
import uk.brum.accounts.domain.PersonId;

/**
 * The stored shape of what helps to serve a person well. All words, and everything that may tell of somebody's health, are
 * sealed under the person's own key; who wrote and when stand in the clear.
 *
 * @param seal seals a text for its place in the person's document
 * @param open opens it again
 */
record CareDocument(BiFunction<String, String, Binary> seal, BiFunction<String, Binary, String> open) {

    Document write(Care care) {
        return new Document("version", care.version())
                .append("changes", care.changes().stream().map(this::write).toList())
                .append("notes", care.notes().stream().map(this::write).toList());
    }

    /** Accounts of before have none. */
    Care read(@Nullable Document stored) {
        return stored == null
                ? Care.NONE
                : new Care(
                        stored.getInteger("version"),
                        stored.getList("changes", Document.class).stream()
                                .map(this::readChange)
                                .toList(),
                        stored.getList("notes", Document.class).stream()
                                .map(this::readNote)
                                .toList());
    }

    private Document write(Care.AdjustmentsChange change) {
        Adjustments after = change.after();
        String content = new Document("language", after.language())
                .append("needs", names(after.needs()))
                .append("contact", names(after.contact()))
                .append("other", after.other())
                .toJson();
        Date at = Date.from(change.at());
        return new Document("by", change.by().value())
                .append("at", at)
                .append("after", seal.apply("adjustments|" + at.getTime(), content));
    }

    private Care.AdjustmentsChange readChange(Document stored) {
        Date at = stored.getDate("at");
        Document after = Document.parse(open.apply("adjustments|" + at.getTime(), stored.get("after", Binary.class)));
        return new Care.AdjustmentsChange(
                new Adjustments(
                        after.getString("language"),
                        all(Adjustments.Need.class, after.getList("needs", String.class)),
                        all(Adjustments.ContactWay.class, after.getList("contact", String.class)),
                        after.getString("other")),
                new PersonId(stored.getString("by")),
                at.toInstant());
    }

    private Document write(Note note) {
        Document document = new Document("id", note.id())
                .append("text", seal.apply("note|" + note.id(), note.text()))
                .append("by", note.by().value())
                .append("at", Date.from(note.at()));
        if (note.withdrawn() != null) {
            document.append("withdrawnBy", note.withdrawn().by().value())
                    .append("withdrawnAt", Date.from(note.withdrawn().at()));
        }
        return document;
    }

    private Note readNote(Document stored) {
        String id = stored.getString("id");
        String withdrawnBy = stored.getString("withdrawnBy");
        return new Note(
                id,
                open.apply("note|" + id, stored.get("text", Binary.class)),
                new PersonId(stored.getString("by")),
                stored.getDate("at").toInstant(),
                withdrawnBy == null
                        ? null
                        : new Note.Withdrawal(
                                new PersonId(withdrawnBy),
                                stored.getDate("withdrawnAt").toInstant()));
    }

    private static List<String> names(Set<? extends Enum<?>> some) {
        return some.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, List<String> names) {
        Set<E> some = EnumSet.noneOf(type);
        names.forEach(name -> some.add(Enum.valueOf(type, name.toUpperCase(Locale.ROOT))));
        return some;
    }
}
