package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.reports.ServiceRequests.NewReport;
import uk.brum.portal.reports.ServiceRequests.OnBehalfOf;
import uk.brum.portal.sessions.CarriedWords;

/**
 * The answers so far, kept in the session from page to page. They stand whole in every form, sealed, so that a session that ended
 * loses none of them.
 *
 * @param begun which report this is, however its answers change
 * @param key the Idempotency-Key of the report; other answers get a new one
 * @param answers by the code of the question
 * @param photos the ids of photos that are at service-requests already
 */
record ReportDraft(
        String begun,
        String key,
        String category,
        @Nullable Spot spot,
        Map<String, List<String>> answers,
        String description,
        List<String> photos,
        Person person)
        implements Serializable {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final int MOST_PHOTOS = 6;

    static ReportDraft of(HttpSession session, String category) {
        ReportDraft kept = kept(session, category);
        return kept != null
                ? kept
                : new ReportDraft(
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        category,
                        null,
                        new LinkedHashMap<>(),
                        "",
                        new ArrayList<>(),
                        Person.NOBODY);
    }

    static @Nullable ReportDraft kept(HttpSession session, String category) {
        return session.getAttribute(name(category)) instanceof ReportDraft draft ? draft : null;
    }

    ReportDraft keep(HttpSession session) {
        session.setAttribute(name(category), this);
        return this;
    }

    private static String name(String category) {
        return "draft.report." + category;
    }

    static void forget(HttpSession session, String category) {
        session.removeAttribute(name(category));
        WhereForm.forget(session, category);
    }

    ReportDraft at(Spot where) {
        return changed(where, answers, description, photos, person);
    }

    ReportDraft answered(String question, List<String> given) {
        var all = new LinkedHashMap<>(answers);
        all.put(question, new ArrayList<>(given));
        return changed(spot, all, description, photos, person);
    }

    ReportDraft described(String words) {
        return changed(spot, answers, words, photos, person);
    }

    ReportDraft with(List<String> pictures) {
        return changed(spot, answers, description, new ArrayList<>(pictures), person);
    }

    ReportDraft by(Person who) {
        return changed(spot, answers, description, photos, who);
    }

    private ReportDraft changed(
            @Nullable Spot where, Map<String, List<String>> given, String words, List<String> pictures, Person who) {
        return new ReportDraft(begun, UUID.randomUUID().toString(), category, where, given, words, pictures, who);
    }

    /**
     * @param known whether somebody is signed in, so that the account or the caller says how to reach them
     * @param caller for whom staff report, or null
     */
    NewReport report(Spot where, Map<String, List<String>> asked, boolean known, @Nullable Caller caller) {
        return new NewReport(
                category,
                where.place(),
                description.isBlank() ? null : description,
                asked,
                photos,
                known ? null : person.contact(),
                caller == null ? null : OnBehalfOf.of(caller),
                caller == null ? "web" : "phone");
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    private static boolean withoutGaps(@Nullable List<String> list) {
        return list != null && list.stream().noneMatch(Objects::isNull);
    }

    /** What came with a form about the same category; null when nothing did. */
    static @Nullable ReportDraft carried(HttpServletRequest request, String category) {
        String json = CarriedWords.of(request);
        if (json == null) {
            return null;
        }
        try {
            ReportDraft draft = JSON.readValue(json, ReportDraft.class);
            boolean whole = draft != null // "null" is JSON too
                    && category.equals(draft.category())
                    && draft.begun() != null
                    && draft.key() != null
                    && draft.key().matches("[0-9a-f-]{36}")
                    && draft.answers() != null
                    && draft.answers().values().stream().allMatch(ReportDraft::withoutGaps)
                    && draft.description() != null
                    && withoutGaps(draft.photos())
                    && draft.person() != null;
            return whole ? draft : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
