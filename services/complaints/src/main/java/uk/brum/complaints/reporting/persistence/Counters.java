package uk.brum.complaints.reporting.persistence;

import static uk.brum.complaints.reporting.persistence.Expressions.and;
import static uk.brum.complaints.reporting.persistence.Expressions.equal;
import static uk.brum.complaints.reporting.persistence.Expressions.exists;
import static uk.brum.complaints.reporting.persistence.Expressions.filter;
import static uk.brum.complaints.reporting.persistence.Expressions.flag;
import static uk.brum.complaints.reporting.persistence.Expressions.not;
import static uk.brum.complaints.reporting.persistence.Expressions.size;

import java.util.List;
import org.bson.Document;

/**
 * A stored complaint as numbers that can be summed up.
 *
 * @param now as the store writes a moment
 * @param today as the store writes a day
 */
record Counters(String now, String today) {

    /** Stages of the longest procedure. */
    static final int STAGES = 3;

    /** What is summed up, by its name. */
    Document all() {
        Document counters = new Document("received", new Document("$literal", 1))
                .append("open", flag("$open"))
                .append("upheld", outcome("UPHELD"))
                .append("partlyUpheld", outcome("PARTLY_UPHELD"))
                .append("notUpheld", outcome("NOT_UPHELD"))
                .append("refusedAll", endedUnanswered("refused"))
                .append("withdrawn", endedUnanswered("withdrawn"))
                .append("handledAsRequest", endedUnanswered("handled-as-request"));
        for (int stage = 1; stage <= STAGES; stage++) {
            stageCounters(stage, counters);
        }
        return counters.append("promised", new Document("$size", "$state.remedies"))
                .append("pence", new Document("$sum", "$state.remedies.pence"))
                .append("inTime", remedies(and(proved(), not(provedLate()))))
                .append("late", remedies(and(proved(), provedLate())))
                .append("overdue", remedies(and(not(proved()), pastDue())))
                .append("notDueYet", remedies(and(not(proved()), not(pastDue()))));
    }

    private void stageCounters(int number, Document counters) {
        String name = "s" + number;
        counters.append(name + "Begun", stages(number, true))
                .append(name + "Acknowledged", stages(number, exists("$$stage.acknowledgedAt")))
                .append(
                        name + "AcknowledgedInTime",
                        stages(number, and(exists("$$stage.acknowledgedAt"), not(breached("acknowledge-" + number)))))
                .append(name + "Answered", stages(number, exists("$$stage.response")))
                .append(
                        name + "AnsweredInTime",
                        stages(number, and(exists("$$stage.response"), not("$$stage.response.late"))))
                .append(
                        name + "Extended",
                        stages(number, new Document("$gt", List.of(new Document("$size", "$$stage.extensions"), 0))))
                .append(name + "Overdue", overdue(number))
                .append(name + "Upheld", stages(number, outcomeIs("UPHELD")))
                .append(name + "PartlyUpheld", stages(number, outcomeIs("PARTLY_UPHELD")))
                .append(name + "NotUpheld", stages(number, outcomeIs("NOT_UPHELD")));
    }

    private static Document outcomeIs(String outcome) {
        return equal("$$stage.response.outcome", outcome);
    }

    /** How many of a complaint's stages have this number and are so. */
    private static Document stages(int number, Object condition) {
        return size(filter("$state.stages", "stage", and(equal("$$stage.number", number), condition)));
    }

    private static Document breached(String clock) {
        return new Document(
                "$gt",
                List.of(
                        size(filter(
                                "$state.clocks",
                                "clock",
                                and(equal("$$clock.id", clock), exists("$$clock.breachedAt")))),
                        0));
    }

    private Document overdue(int number) {
        return size(filter(
                "$state.clocks",
                "clock",
                and(
                        equal("$$clock.id", "answer-" + number),
                        not(exists("$$clock.stoppedAt")),
                        new Document("$lt", List.of("$$clock.due", now)))));
    }

    /** The answers of a complaint's stages, in their order. */
    private static Document answers() {
        return filter("$state.stages.response", "answer", exists("$$answer"));
    }

    private static Document outcome(String outcome) {
        Document last = new Document("$last", answers());
        return flag(new Document(
                "$let",
                new Document("vars", new Document("last", last)).append("in", equal("$$last.outcome", outcome))));
    }

    private static Document endedUnanswered(String status) {
        return flag(and(equal("$status", status), equal(size(answers()), 0)));
    }

    private static Document remedies(Object condition) {
        return size(filter("$state.remedies", "remedy", condition));
    }

    private static Document proved() {
        return exists("$$remedy.proof");
    }

    /** Whether it was proved on a day after the due day, by the calendar in London. */
    private static Document provedLate() {
        Document at = new Document("$dateFromString", new Document("dateString", "$$remedy.proof.at"));
        Document day = new Document(
                "$dateToString",
                new Document("date", at).append("format", "%Y-%m-%d").append("timezone", "Europe/London"));
        return new Document("$gt", List.of(day, "$$remedy.due"));
    }

    private Document pastDue() {
        return new Document("$lt", List.of("$$remedy.due", today));
    }
}
