package uk.brum.complaints.reporting.persistence;

import static uk.brum.complaints.reporting.persistence.Expressions.equal;
import static uk.brum.complaints.reporting.persistence.Expressions.exists;
import static uk.brum.complaints.reporting.persistence.Expressions.filter;
import static uk.brum.complaints.reporting.persistence.Expressions.ifNull;
import static uk.brum.complaints.reporting.persistence.Expressions.not;
import static uk.brum.complaints.reporting.persistence.Expressions.size;
import static uk.brum.complaints.reporting.persistence.Expressions.sumIf;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.complaints.domain.ComplaintEvent;
import uk.brum.complaints.domain.Declined;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.reporting.domain.ReportYear;

/**
 * One pass over the complaints of a year, found by the index on {@code receivedAt}. Each complaint first becomes numbers,
 * mostly 0 or 1, and then these are summed up for all and by group.
 */
final class CountingPipeline {

    static final String UNKNOWN = "not-recorded";
    private static final int MOST_IMPROVEMENTS = 100;
    private static final String REFUSED_LATE = new ComplaintEvent.EscalationRefused(0, "").eventName();

    private final Date from;
    private final Date until;
    private final String today;
    private final Counters counters;

    CountingPipeline(ReportYear year, Instant now) {
        this.from = Date.from(year.begins());
        this.until = Date.from(year.ends());
        this.today = London.day(now).toString();
        this.counters = new Counters(now.toString(), today);
    }

    /** The complaints that are counted. */
    Bson match() {
        return new Document("receivedAt", new Document("$gte", from).append("$lt", until));
    }

    List<Bson> stages() {
        return List.of(
                new Document("$match", match()),
                new Document("$project", numbers()),
                new Document(
                        "$facet",
                        new Document("all", List.of(sums("all")))
                                .append("byKind", grouped("$kind"))
                                .append("byServiceArea", grouped("$serviceArea"))
                                .append("byWard", grouped("$ward"))
                                .append("byChannel", grouped("$channel"))
                                .append("refused", refused())
                                .append("breaches", breaches())
                                .append("ombudsmen", ombudsmen())
                                .append("rootCauses", rootCauses())
                                .append("improvements", improvements())));
    }

    private Document numbers() {
        Document kept = new Document("kind", 1)
                .append("receivedAt", 1)
                .append("restricted", 1)
                .append("erased", 1)
                .append("ward", ifNull("$state.intake.wardCode", UNKNOWN))
                .append("channel", "$state.intake.channel")
                .append("serviceArea", ifNull("$state.learning.serviceArea", UNKNOWN))
                .append("learning", "$state.learning")
                .append("clocks", "$state.clocks")
                .append("declined", declined())
                .append("cases", "$state.ombudsmanCases");
        counters.all().forEach((name, expression) -> kept.append(name, expression));
        return kept;
    }

    /** The grounds of all refusals of a complaint; one that was asked for too late is in its history alone. */
    private static Document declined() {
        Document late = new Document(
                "$map",
                new Document("input", filter("$state.history", "entry", equal("$$entry.what", REFUSED_LATE)))
                        .append("in", Declined.TOO_LATE));
        return new Document("$concatArrays", List.of("$state.stages.declined.exclusion", late));
    }

    private Document sums(Object by) {
        Document group = new Document("_id", by);
        counters.all().keySet().forEach(name -> group.append(name, new Document("$sum", "$" + name)));
        return new Document("$group", group);
    }

    private List<Document> grouped(String by) {
        return List.of(sums(by), new Document("$sort", new Document("_id", 1)));
    }

    private static List<Document> refused() {
        return List.of(
                new Document("$unwind", "$declined"),
                new Document("$group", new Document("_id", "$declined").append("count", new Document("$sum", 1))),
                mostFirst());
    }

    private static List<Document> breaches() {
        return List.of(
                new Document("$unwind", "$clocks"),
                new Document("$match", new Document("clocks.breachedAt", new Document("$exists", true))),
                new Document("$group", new Document("_id", "$clocks.kind").append("count", new Document("$sum", 1))),
                mostFirst());
    }

    private List<Document> ombudsmen() {
        Document asked = new Document(
                "$cond", List.of(new Document("$isArray", "$cases.requests"), "$cases.requests", List.of()));
        Document late = size(filter("$cases.requests", "asked", lateInformation()));
        return List.of(
                new Document("$unwind", "$cases"),
                new Document(
                        "$group",
                        new Document("_id", "$cases.body")
                                .append("referred", new Document("$sum", 1))
                                .append("upheld", sumIf(equal("$cases.decision.outcome", "UPHELD")))
                                .append("notUpheld", sumIf(equal("$cases.decision.outcome", "NOT_UPHELD")))
                                .append("notInvestigated", sumIf(equal("$cases.decision.outcome", "NOT_INVESTIGATED")))
                                .append("undecided", sumIf(not(exists("$cases.decision"))))
                                .append("informationAsked", new Document("$sum", size(asked)))
                                .append("informationLate", new Document("$sum", late))),
                new Document("$sort", new Document("_id", 1)));
    }

    private Document lateInformation() {
        Document at = new Document("$dateFromString", new Document("dateString", "$$asked.answeredAt"));
        Document day = new Document(
                "$dateToString",
                new Document("date", at)
                        .append("format", "%Y-%m-%d")
                        .append("timezone", "Europe/London")
                        .append("onNull", today));
        return new Document("$gt", List.of(day, "$$asked.due"));
    }

    /** Words of restricted complaints are for named people only: they count where another complaint has the same. */
    private static List<Document> rootCauses() {
        return List.of(
                new Document("$match", new Document("learning", new Document("$exists", true))),
                new Document(
                        "$group",
                        new Document(
                                        "_id",
                                        new Document("serviceArea", "$learning.serviceArea")
                                                .append("rootCause", "$learning.rootCause"))
                                .append("count", new Document("$sum", 1))
                                .append("told", sumIf(equal("$restricted", false)))),
                new Document("$match", new Document("told", new Document("$gt", 0))),
                new Document("$sort", new Document("count", -1).append("_id", 1)),
                new Document("$limit", MOST_IMPROVEMENTS));
    }

    /** Words of restricted complaints are for named people only. */
    private static List<Document> improvements() {
        return List.of(
                new Document(
                        "$match",
                        new Document("restricted", false)
                                .append("erased", false)
                                .append("learning.lessons", new Document("$gt", ""))),
                new Document("$sort", new Document("receivedAt", -1).append("_id", 1)),
                new Document("$limit", MOST_IMPROVEMENTS),
                new Document("$project", new Document("learning", 1)));
    }

    private static Document mostFirst() {
        return new Document("$sort", new Document("count", -1).append("_id", 1));
    }
}
