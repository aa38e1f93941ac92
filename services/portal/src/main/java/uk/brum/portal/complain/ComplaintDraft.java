package uk.brum.portal.complain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.portal.complaints.NewComplaint.Origin;
import uk.brum.portal.sessions.CarriedWords;

/**
 * What was said so far. It stands whole in every form, sealed, so that a session that ended loses none of it, and in the session,
 * so that it can be left and come back to.
 *
 * @param key the Idempotency-Key of the complaint; other answers get a new one
 * @param about the reference of what it grew out of; empty for none
 * @param kind which procedure it goes by, as the contract names it; empty until it is chosen
 * @param words what happened; empty until it is written
 * @param whom null until it is said
 * @param reach null until it is said
 * @param needs null until it is said
 */
record ComplaintDraft(
        String key,
        String about,
        String kind,
        String words,
        @Nullable Whom whom,
        @Nullable Reach reach,
        @Nullable Needs needs)
        implements Serializable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ATTRIBUTE = "complaintDraft";

    /** The draft of a form, else the one of the session, else a new one. */
    static ComplaintDraft of(HttpServletRequest request) {
        ComplaintDraft carried = read(CarriedWords.of(request));
        HttpSession session = request.getSession(false);
        if (carried != null) {
            return carried;
        }
        ComplaintDraft kept =
                session != null && session.getAttribute(ATTRIBUTE) instanceof ComplaintDraft draft ? draft : empty("");
        Origin about = About.of(request.getParameter("about"));
        return about == null || about.reference().equals(kept.about()) ? kept : empty(about.reference());
    }

    /** The whole council answers for its reports and messages: nobody has to choose the procedure for them. */
    private static ComplaintDraft empty(String about) {
        return new ComplaintDraft(newKey(), about, about.isEmpty() ? "" : "corporate", "", null, null, null);
    }

    ComplaintDraft keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
        return this;
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    ComplaintDraft ofKind(String chosen) {
        return changed(new ComplaintDraft(key, about, chosen, words, whom, reach, needs));
    }

    ComplaintDraft saying(String said) {
        return changed(new ComplaintDraft(key, about, kind, said, whom, reach, needs));
    }

    ComplaintDraft forWhom(Whom said) {
        return changed(new ComplaintDraft(key, about, kind, words, said, reach, needs));
    }

    ComplaintDraft reachedBy(Reach said) {
        return changed(new ComplaintDraft(key, about, kind, words, whom, said, needs));
    }

    ComplaintDraft needing(Needs said) {
        return changed(new ComplaintDraft(key, about, kind, words, whom, reach, said));
    }

    private ComplaintDraft changed(ComplaintDraft now) {
        return now.equals(this)
                ? this
                : new ComplaintDraft(newKey(), now.about, now.kind, now.words, now.whom, now.reach, now.needs);
    }

    /** Whether the person complains for nobody else. */
    boolean forThemselves() {
        return whom != null && whom.who().equals("me");
    }

    public @Nullable Origin origin() {
        return About.of(about.isEmpty() ? null : about);
    }

    /** The first page that is not answered, or the one that shows all answers. */
    String next() {
        if (kind.isEmpty()) {
            return "/complain/kind";
        }
        if (words.isEmpty()) {
            return "/complain/words";
        }
        if (whom == null) {
            return "/complain/who";
        }
        if (!whom.complete()) {
            return "/complain/" + whom.who();
        }
        if (reach == null) {
            return "/complain/contact";
        }
        return needs == null ? "/complain/needs" : "/complain/check";
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Reads {@link #json()}; null when it is none. */
    private static @Nullable ComplaintDraft read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            ComplaintDraft draft = JSON.readValue(json, ComplaintDraft.class);
            boolean whole = draft != null // "null" is JSON too
                    && draft.key() != null
                    && draft.key().matches("[0-9a-f-]{36}")
                    && draft.about() != null
                    && draft.kind() != null
                    && draft.words() != null
                    && (draft.whom() == null || draft.whom().whole())
                    && (draft.reach() == null || draft.reach().whole())
                    && (draft.needs() == null || draft.needs().whole());
            return whole ? draft : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
