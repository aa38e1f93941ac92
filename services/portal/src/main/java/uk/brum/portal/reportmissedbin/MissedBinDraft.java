package uk.brum.portal.reportmissedbin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.behalf.Caller;

/**
 * The answers so far, kept in the session from page to page.
 *
 * @param key the Idempotency-Key of the report; sending the same answers twice reports once
 * @param collection stream and date, as {@link MissedCollections.Option#key()}
 * @param streamName for the page
 */
record MissedBinDraft(String uprn, String key, String collection, String streamName, String note)
        implements Serializable {

    /** New answers get a new key: under the old one bin-schedules may know the answers from before. */
    static MissedBinDraft start(String uprn, String collection, String streamName) {
        return new MissedBinDraft(uprn, UUID.randomUUID().toString(), collection, streamName, "");
    }

    MissedBinDraft withNote(String newNote) {
        return newNote.equals(note)
                ? this
                : new MissedBinDraft(uprn, UUID.randomUUID().toString(), collection, streamName, newNote);
    }

    String stream() {
        return collection.substring(0, collection.indexOf('.'));
    }

    /** The day on which it should have been emptied. */
    public LocalDate date() {
        return LocalDate.parse(collection.substring(collection.indexOf('.') + 1));
    }

    /** @param caller for whom staff report, or null */
    MissedCollections.Report report(@Nullable Caller caller) {
        return new MissedCollections.Report(
                uprn,
                stream(),
                date(),
                note.isBlank() ? null : note,
                caller == null ? null : MissedCollections.OnBehalfOf.of(caller));
    }

    static @Nullable MissedBinDraft of(HttpSession session, String uprn) {
        return session.getAttribute(name(uprn)) instanceof MissedBinDraft draft ? draft : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(name(uprn), this);
    }

    static void forget(HttpSession session, String uprn) {
        session.removeAttribute(name(uprn));
    }

    private static String name(String uprn) {
        return "draft.missedBin." + uprn;
    }

    /** The answers as the last form held them, for a session that ended meanwhile; null when they are not whole. */
    static @Nullable MissedBinDraft from(String uprn, CheckForm form) {
        if (form.key() == null || form.collection() == null || form.streamName() == null) {
            return null;
        }
        var draft = new MissedBinDraft(
                uprn, form.key(), form.collection(), form.streamName(), form.note() == null ? "" : form.note());
        try {
            boolean whole = form.key().length() <= 64
                    && form.collection().indexOf('.') > 0
                    && draft.date().getYear() > 0;
            return whole ? draft : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
