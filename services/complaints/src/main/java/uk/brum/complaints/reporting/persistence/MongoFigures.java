package uk.brum.complaints.reporting.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import uk.brum.complaints.domain.Declined;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.Exclusion;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.reporting.domain.ComplaintFigures;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.OutcomeFigures;
import uk.brum.complaints.reporting.domain.RemedyFigures;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.StageFigures;
import uk.brum.complaints.reporting.domain.TimeLimit;
import uk.brum.complaints.reporting.domain.YearFigures;

/** Figures by one aggregation over the stored complaints. */
public final class MongoFigures implements ComplaintFigures {

    private final MongoCollection<Document> complaints;
    private final Policies policies;

    public MongoFigures(MongoDatabase database, Policies policies) {
        this.complaints = database.getCollection("complaints");
        this.policies = policies;
    }

    @Override
    public YearFigures of(ReportYear year, Instant now) {
        Document found = Objects.requireNonNull(
                complaints.aggregate(new CountingPipeline(year, now).stages()).first());
        List<Document> all = list(found, "all");
        return new YearFigures(
                year,
                now,
                figures(all.isEmpty() ? new Document() : all.getFirst()),
                groups(
                        found,
                        "byKind",
                        UnaryOperator.identity(),
                        code -> ComplaintKind.of(code).title()),
                groups(found, "byServiceArea", UnaryOperator.identity(), UnaryOperator.identity()),
                groups(found, "byWard", UnaryOperator.identity(), UnaryOperator.identity()),
                groups(found, "byChannel", MongoFigures::code, MongoFigures::words),
                counted(found, "refused", this::ground),
                counted(found, "breaches", TimeLimit::title),
                ombudsmen(found),
                list(found, "rootCauses").stream()
                        .map(one -> new YearFigures.RootCause(
                                one.getEmbedded(List.of("_id", "serviceArea"), ""),
                                one.getEmbedded(List.of("_id", "rootCause"), ""),
                                number(one, "count")))
                        .toList(),
                list(found, "improvements").stream()
                        .map(one -> new YearFigures.Improvement(
                                one.getEmbedded(List.of("learning", "serviceArea"), ""),
                                one.getEmbedded(List.of("learning", "lessons"), "")))
                        .toList());
    }

    private String ground(String code) {
        if (code.equals(Declined.TOO_LATE)) {
            return "The next stage was asked for too late";
        }
        return policies.all().stream()
                .flatMap(policy -> policy.exclusions().stream())
                .filter(exclusion -> exclusion.code().equals(code))
                .findFirst()
                .map(Exclusion::title)
                .orElse(code);
    }

    private static List<YearFigures.Group> groups(
            Document found, String name, UnaryOperator<String> code, UnaryOperator<String> title) {
        return list(found, name).stream()
                .map(one -> {
                    String stored = one.getString("_id");
                    boolean known = !stored.equals(YearFigures.NOT_RECORDED);
                    String ours = known ? code.apply(stored) : stored;
                    return new YearFigures.Group(ours, known ? title.apply(ours) : "Not recorded", figures(one));
                })
                .toList();
    }

    private static List<YearFigures.Counted> counted(Document found, String name, UnaryOperator<String> title) {
        return list(found, name).stream()
                .map(one -> {
                    String code = code(one.getString("_id"));
                    return new YearFigures.Counted(code, title.apply(code), number(one, "count"));
                })
                .toList();
    }

    private static List<YearFigures.OmbudsmanFigures> ombudsmen(Document found) {
        return list(found, "ombudsmen").stream()
                .map(one -> {
                    String body = code(one.getString("_id"));
                    return new YearFigures.OmbudsmanFigures(
                            body,
                            title(body),
                            number(one, "referred"),
                            number(one, "upheld"),
                            number(one, "notUpheld"),
                            number(one, "notInvestigated"),
                            number(one, "undecided"),
                            number(one, "informationAsked"),
                            number(one, "informationLate"));
                })
                .toList();
    }

    private static String title(String body) {
        return switch (body) {
            case "lgsco" -> "Local Government and Social Care Ombudsman";
            case "ico" -> "Information Commissioner’s Office";
            case "housing-ombudsman" -> "Housing Ombudsman Service";
            default -> words(body);
        };
    }

    private static Figures figures(Document sums) {
        List<StageFigures> stages = new ArrayList<>();
        for (int stage = 1; stage <= Counters.STAGES; stage++) {
            if (number(sums, "s" + stage + "Begun") > 0) {
                stages.add(stage(sums, stage));
            }
        }
        long received = number(sums, "received");
        OutcomeFigures ended = new OutcomeFigures(
                number(sums, "upheld"),
                number(sums, "partlyUpheld"),
                number(sums, "notUpheld"),
                number(sums, "refusedAll"),
                number(sums, "withdrawn"),
                number(sums, "handledAsRequest"),
                0);
        return new Figures(
                received,
                number(sums, "open"),
                new OutcomeFigures(
                        ended.upheld(),
                        ended.partlyUpheld(),
                        ended.notUpheld(),
                        ended.refused(),
                        ended.withdrawn(),
                        ended.handledAsRequest(),
                        received - ended.total()),
                stages,
                new RemedyFigures(
                        number(sums, "promised"),
                        number(sums, "inTime"),
                        number(sums, "late"),
                        number(sums, "overdue"),
                        number(sums, "notDueYet"),
                        number(sums, "pence")));
    }

    private static StageFigures stage(Document sums, int stage) {
        String name = "s" + stage;
        return new StageFigures(
                stage,
                number(sums, name + "Begun"),
                number(sums, name + "Acknowledged"),
                number(sums, name + "AcknowledgedInTime"),
                number(sums, name + "Answered"),
                number(sums, name + "AnsweredInTime"),
                number(sums, name + "Extended"),
                number(sums, name + "Overdue"),
                number(sums, name + "Upheld"),
                number(sums, name + "PartlyUpheld"),
                number(sums, name + "NotUpheld"));
    }

    private static List<Document> list(Document found, String name) {
        return found.getList(name, Document.class, List.of());
    }

    private static long number(Document from, String name) {
        return from.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Codes of closed sets are stored by the names of their values; other codes as they are. */
    private static String code(String stored) {
        return stored.equals(stored.toUpperCase(Locale.ROOT))
                ? stored.toLowerCase(Locale.ROOT).replace('_', '-')
                : stored;
    }

    private static String words(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
