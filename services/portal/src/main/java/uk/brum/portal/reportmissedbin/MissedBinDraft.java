package uk.brum.portal.reportmissedbin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.sessions.CarriedWords;

/**
 * The answers so far, kept in the session from page to page, and sealed in each form.
 *
 * @param key the Idempotency-Key of the report; sending the same answers twice reports once
 * @param collection stream and date, as {@link MissedCollections.Option#key()}
 * @param streamName for the page
 */
record MissedBinDraft(String uprn, String key, String collection, String streamName, String note)
        implements Serializable {

    private static final JsonMapper JSON = JsonMapper.shared();

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

    private static @Nullable MissedBinDraft of(HttpSession session, String uprn) {
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

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The answers as a form carried them, for a session that ended meanwhile; null when it carried none. */
    static @Nullable MissedBinDraft carried(HttpServletRequest request, String uprn) {
        String json = CarriedWords.of(request);
        if (json == null) {
            return null;
        }
        try {
            MissedBinDraft draft = JSON.readValue(json, MissedBinDraft.class);
            return uprn.equals(draft.uprn()) ? draft : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What the session holds, else what the form carried, which the session then holds; null when there is neither. */
    static @Nullable MissedBinDraft of(HttpServletRequest request, String uprn) {
        MissedBinDraft kept = of(request.getSession(), uprn);
        MissedBinDraft draft = kept == null ? carried(request, uprn) : kept;
        if (draft != null && kept == null) {
            draft.keep(request.getSession());
        }
        return draft;
    }
}
