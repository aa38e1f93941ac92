package uk.brum.servicerequests.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Target;

/**
 * A kind of thing that can be reported or asked for, as it is in force from one day until a later version replaces it.
 *
 * @param code stable for ever, lower case with hyphens, for example {@code pothole}; also the Open311 service code
 * @param naming how people find it
 * @param reporting what a report of it needs and who may see it
 * @param handling who deals with it and how it is closed
 * @param promise by when
 */
public record Category(String code, Naming naming, Reporting reporting, Handling handling, Promise promise) {

    public String name() {
        return naming.name();
    }

    /** The way to it in the tree, from the top, without its own name; never empty. */
    public List<String> path() {
        return naming.path();
    }

    /** The top group. */
    public String group() {
        return naming.path().getFirst();
    }

    public String description() {
        return naming.description();
    }

    public List<String> keywords() {
        return naming.keywords();
    }

    /** Number in the Local Government Service List, when that list has it. */
    public @Nullable Integer lgsl() {
        return naming.lgsl();
    }

    public List<Question> questions() {
        return reporting.form().questions();
    }

    public Form form() {
        return reporting.form();
    }

    public Visibility visibility() {
        return reporting.visibility();
    }

    public boolean anonymousAllowed() {
        return reporting.anonymousAllowed();
    }

    public @Nullable Season season() {
        return reporting.season();
    }

    /** Whether reports of it are taken on that day of the year. */
    public boolean inSeasonOn(LocalDate day) {
        Season season = reporting.season();
        return season == null || season.includes(day);
    }

    public Repeats repeats() {
        return reporting.repeats();
    }

    /** Within how many metres another open report of this category may be the same thing. */
    public int duplicateRadiusMetres() {
        return reporting.repeats().radiusMetres();
    }

    /** For how many days after closing people may still add to a report. */
    public int updateWindowDays() {
        return reporting.repeats().updateWindowDays();
    }

    /** Whether what is reported may only be waiting for a collection. */
    public boolean waitingWaste() {
        return reporting.waitingWaste();
    }

    public Owner owner() {
        return handling.owner();
    }

    public String team() {
        return handling.team();
    }

    public Priority priority() {
        return handling.priority();
    }

    /** What must be there before a report of it can be closed as done. */
    public Set<ProofItem> proof() {
        return handling.proof();
    }

    /** The layer of things on the map that a report may point at, for example {@code street-lights}. */
    public @Nullable String assetLayer() {
        return handling.assetLayer();
    }

    /** By when it is to be done; null when nothing is promised. */
    public @Nullable Target target() {
        return promise.target();
    }

    /** Statuses of a request in which its clock stands still. */
    public Set<String> pausesIn() {
        return promise.pausesIn();
    }
}
