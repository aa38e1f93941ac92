package uk.brum.complaints.reporting.domain;

import java.time.Instant;
import java.util.List;

/**
 * A year's complaints in figures, restricted ones counted like all others.
 *
 * @param asAt when they were counted
 * @param refused every refusal, of a complaint or of a further stage, by its ground
 * @param breaches clocks that ran out, by what had to be done
 * @param rootCauses what was found at the root, by service area, the most frequent first; none that only restricted complaints
 *     have
 * @param improvements what is done so that it does not happen again, newest first; none of restricted complaints
 */
public record YearFigures(
        ReportYear year,
        Instant asAt,
        Figures all,
        List<Group> byKind,
        List<Group> byServiceArea,
        List<Group> byWard,
        List<Group> byChannel,
        List<Counted> refused,
        List<Counted> breaches,
        List<OmbudsmanFigures> ombudsmen,
        List<RootCause> rootCauses,
        List<Improvement> improvements) {

    /** Stands for complaints of which we do not know it. */
    public static final String NOT_RECORDED = "not-recorded";

    /** @param code as it is in the complaint, or {@link #NOT_RECORDED} */
    public record Group(String code, String title, Figures figures) {}

    public record Counted(String code, String title, long count) {}

    /** @param body {@code lgsco}, {@code housing-ombudsman} or {@code ico} */
    public record OmbudsmanFigures(
            String body,
            String title,
            long referred,
            long upheld,
            long notUpheld,
            long notInvestigated,
            long undecided,
            long informationAsked,
            long informationLate) {}

    public record RootCause(String serviceArea, String rootCause, long count) {}

    public record Improvement(String serviceArea, String lessons) {}

    /** The same with these groups by ward. */
    public YearFigures withWards(List<Group> wards) {
        return new YearFigures(
                year,
                asAt,
                all,
                byKind,
                byServiceArea,
                wards,
                byChannel,
                refused,
                breaches,
                ombudsmen,
                rootCauses,
                improvements);
    }

    public YearFigures {
        byKind = List.copyOf(byKind);
        byServiceArea = List.copyOf(byServiceArea);
        byWard = List.copyOf(byWard);
        byChannel = List.copyOf(byChannel);
        refused = List.copyOf(refused);
        breaches = List.copyOf(breaches);
        ombudsmen = List.copyOf(ombudsmen);
        rootCauses = List.copyOf(rootCauses);
        improvements = List.copyOf(improvements);
    }
}
