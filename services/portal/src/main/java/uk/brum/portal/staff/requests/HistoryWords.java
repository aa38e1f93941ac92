package uk.brum.portal.staff.requests;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.reports.ReportWords;
import uk.brum.portal.staff.Kinds;
import uk.brum.portal.staff.colleagues.Colleagues;

/** What happened to a request, for whoever works on it; {@code @historyWords} in templates. */
@Component("historyWords")
public final class HistoryWords {

    private final Words words;
    private final ReportWords reports;
    private final Kinds kinds;
    private final Colleagues colleagues;

    HistoryWords(Words words, ReportWords reports, Kinds kinds, Colleagues colleagues) {
        this.words = words;
        this.reports = reports;
        this.kinds = kinds;
        this.colleagues = colleagues;
    }

    /** As residents read it, and to whom it was given by name: the service writes "team" or "team: person". */
    public String told(String kind, @Nullable String text) {
        if (!kind.equals("assigned") || text == null) {
            return reports.told(kind, text);
        }
        String[] to = text.split(": ", 2);
        String team = kinds.team(to[0]);
        return to.length == 1
                ? words.of("staff.request.given.team", team)
                : words.of(
                        "staff.request.given.person",
                        team,
                        colleagues.nameOr(to[1], words.of("staff.request.given.colleague")));
    }
}
