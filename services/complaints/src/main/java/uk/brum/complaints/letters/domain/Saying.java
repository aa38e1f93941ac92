package uk.brum.complaints.letters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Ombudsman;

/** A letter's content as values for its template. */
final class Saying {

    private static final String NOTHING_LEFT = "There is nothing left for us to do.";

    private Saying() {}

    static LetterValues values(LetterContent letter, Letterhead head) {
        Addressed to = letter.to();
        Ombudsman ombudsman = to.policy().ombudsman();
        LetterValues.Builder values = new LetterValues.Builder()
                .put("reference", to.reference())
                .put("name", to.name())
                .put("date", London.words(to.on()))
                .put("stage", to.stageInWords())
                .put("council", head.council())
                .put("council contact", head.contact())
                .put("ombudsman", ombudsman.name())
                .put("ombudsman website", ombudsman.website())
                .put("ombudsman phone", ombudsman.phone())
                .put("ombudsman post", String.join(", ", ombudsman.postalAddress()));
        switch (letter) {
            case LetterContent.Receipt said ->
                values.put("received on", London.words(said.receivedOn()))
                        .put("acknowledge by", words(said.acknowledgeBy()))
                        .put("consent of", said.consentOf())
                        .put("straight", said.consentOf().isEmpty() ? "yes" : "");
            case LetterContent.Acknowledgement said -> acknowledgement(said, values);
            case LetterContent.Extension said ->
                values.put("old date", words(said.oldDate()))
                        .put("new date", words(said.newDate()))
                        .put("reason", said.reason());
            case LetterContent.Refusal said ->
                values.put("reason", said.reason())
                        .put("instead", said.instead())
                        .put("first stage", said.to().stage() == 1 ? "yes" : "")
                        .put("later stage", said.to().stage() == 1 ? "" : "yes");
            case LetterContent.HandledAsRequest said -> values.put("reason", said.reason());
            case LetterContent.Escalation said ->
                values.put("asked on", London.words(said.askedOn()))
                        .put("acknowledge by", words(said.acknowledgeBy()))
                        .put("answer by", words(said.answerBy()))
                        .put(
                                "soon",
                                said.acknowledgeBy() == null && said.answerBy() == null
                                        ? "We will write to you soon to say what happens next."
                                        : "");
            case LetterContent.AskedLate said ->
                values.put("asked on", London.words(London.day(said.asked().at())))
                        .put("why", said.asked().why())
                        .put("kept because", said.asked().keptBecause())
                        .put("decide by", words(said.decideBy()))
                        .put("how counted", said.howCounted());
            case LetterContent.Ended said ->
                values.put("no actions", said.actions().isEmpty() ? NOTHING_LEFT : "")
                        .put("ask by", words(said.askBy()))
                        .put(
                                "next stage",
                                said.askBy() == null
                                        ? ""
                                        : "stage " + (said.to().stage() + 1))
                        .each(LetterValues.ACTION, actions(said.actions()));
            case LetterContent.Response said -> response(said, values);
        }
        return values.build();
    }

    private static void acknowledgement(LetterContent.Acknowledgement said, LetterValues.Builder values) {
        values.put("received on", London.words(said.receivedOn()))
                .put("first stage", said.to().stage() == 1 ? "yes" : "")
                .put("later stage", said.to().stage() == 1 ? "" : "yes")
                .put("outcome sought", said.outcomeSought())
                .put("answer by", words(said.answerBy()))
                .put("how counted", said.howCounted())
                .put("people", String.join(" and ", said.to().rules().people()))
                .each(
                        LetterValues.POINT,
                        said.points().stream()
                                .map(point -> Map.of("point", point.strip()))
                                .toList());
    }

    private static void response(LetterContent.Response said, LetterValues.Builder values) {
        boolean last = said.to().policy().isLast(said.to().stage());
        Point.Decision overall = said.overall();
        values.put("summary", said.summary())
                .put("overall decision", overall == null ? "" : whole(overall))
                .put("no remedy", said.remedies().isEmpty() ? noRemedy(said) : "")
                .put("no actions", said.actions().isEmpty() ? NOTHING_LEFT : "")
                .put("next stage", last ? "" : "stage " + (said.to().stage() + 1))
                .put("ask by", words(said.askBy()))
                .each(LetterValues.POINT, points(said.points()))
                .each(
                        LetterValues.REMEDY,
                        said.remedies().stream()
                                .map(remedy -> Map.of("remedy", remedy.strip()))
                                .toList())
                .each(LetterValues.ACTION, actions(said.actions()));
    }

    private static List<Map<String, String>> actions(List<LetterContent.Action> actions) {
        return actions.stream()
                .map(action -> Map.of("action", action.what().strip(), "action date", words(action.by())))
                .toList();
    }

    private static List<Map<String, String>> points(List<LetterContent.AnsweredPoint> points) {
        List<Map<String, String>> values = new ArrayList<>();
        for (LetterContent.AnsweredPoint point : points) {
            Point.Decision decision = point.decision();
            values.add(Map.of(
                    "point number",
                    "" + (values.size() + 1),
                    "point",
                    point.point().strip(),
                    "answer",
                    point.answer().strip(),
                    "decision",
                    decision == null ? "" : words(decision),
                    "reasons",
                    point.reasons().strip()));
        }
        return values;
    }

    private static String noRemedy(LetterContent.Response said) {
        return said.overall() == Point.Decision.NOT_UPHELD
                ? "We do not offer a remedy, because we found no fault."
                : "We do not offer a remedy beyond this explanation.";
    }

    private static String whole(Point.Decision decision) {
        return switch (decision) {
            case UPHELD -> "We uphold your complaint.";
            case PARTLY_UPHELD -> "We uphold your complaint in part.";
            case NOT_UPHELD -> "We do not uphold your complaint.";
        };
    }

    private static String words(Point.Decision decision) {
        return switch (decision) {
            case UPHELD -> "We uphold this";
            case PARTLY_UPHELD -> "We uphold this in part";
            case NOT_UPHELD -> "We do not uphold this";
        };
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : London.words(day);
    }
}
