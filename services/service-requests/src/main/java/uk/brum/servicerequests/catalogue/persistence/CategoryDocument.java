package uk.brum.servicerequests.catalogue.persistence;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.servicerequests.catalogue.domain.Form;
import uk.brum.servicerequests.catalogue.domain.Handling;
import uk.brum.servicerequests.catalogue.domain.Naming;
import uk.brum.servicerequests.catalogue.domain.Priority;
import uk.brum.servicerequests.catalogue.domain.Promise;
import uk.brum.servicerequests.catalogue.domain.Promise.Milestone;
import uk.brum.servicerequests.catalogue.domain.ProofItem;
import uk.brum.servicerequests.catalogue.domain.Repeats;
import uk.brum.servicerequests.catalogue.domain.Reporting;
import uk.brum.servicerequests.catalogue.domain.Season;
import uk.brum.servicerequests.catalogue.domain.TargetUnit;
import uk.brum.servicerequests.catalogue.domain.Visibility;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/** The stored shape of a category, which is also the shape of the seed's files. */
final class CategoryDocument {

    private CategoryDocument() {}

    static Document of(Category category) {
        Season season = category.season();
        return new Document("code", category.code())
                .append("name", category.name())
                .append("path", category.path())
                .append("lgsl", category.lgsl())
                .append("description", category.description())
                .append("keywords", category.keywords())
                .append("visibility", Codes.of(category.visibility()))
                .append("anonymousAllowed", category.anonymousAllowed())
                .append("waitingWaste", category.waitingWaste())
                .append(
                        "season",
                        season == null
                                ? null
                                : new Document("from", season.from().toString().substring(2))
                                        .append("to", season.to().toString().substring(2))
                                        .append("otherwise", season.otherwise()))
                .append(
                        "repeats",
                        new Document("radiusMetres", category.repeats().radiusMetres())
                                .append("withinDays", category.repeats().withinDays())
                                .append("updateWindowDays", category.repeats().updateWindowDays()))
                .append("owner", QuestionDocument.ownerDocument(category.owner()))
                .append("team", category.team())
                .append("priority", Codes.of(category.priority()))
                .append(
                        "proof",
                        category.proof().stream().sorted().map(Codes::of).toList())
                .append("assetLayer", category.assetLayer())
                .append("promise", promise(category.promise()))
                .append(
                        "questions",
                        category.questions().stream().map(QuestionDocument::of).toList());
    }

    static Category category(Fields stored) {
        return new Category(
                stored.text("code"),
                new Naming(
                        stored.text("name"),
                        stored.texts("path"),
                        stored.textOrNull("lgsl") == null ? null : stored.number("lgsl"),
                        stored.text("description"),
                        stored.texts("keywords")),
                reporting(stored),
                new Handling(
                        QuestionDocument.owner(stored.needed("owner")),
                        stored.text("team"),
                        stored.one("priority", Priority.class),
                        proof(stored.texts("proof")),
                        stored.textOrNull("assetLayer")),
                promise(stored.needed("promise")));
    }

    private static Reporting reporting(Fields stored) {
        Fields season = stored.part("season");
        Fields repeats = stored.needed("repeats");
        return new Reporting(
                new Form(stored.parts("questions").stream()
                        .map(QuestionDocument::question)
                        .toList()),
                stored.one("visibility", Visibility.class),
                stored.yes("anonymousAllowed"),
                season == null
                        ? null
                        : new Season(
                                MonthDay.parse("--" + season.text("from")),
                                MonthDay.parse("--" + season.text("to")),
                                season.text("otherwise")),
                new Repeats(
                        repeats.number("radiusMetres"),
                        repeats.number("withinDays"),
                        repeats.number("updateWindowDays")),
                stored.yes("waitingWaste"));
    }

    private static Document promise(Promise promise) {
        return new Document("target", target(promise.target()))
                .append(
                        "hours",
                        new Document("opens", promise.hours().opens().toString())
                                .append("closes", promise.hours().closes().toString()))
                .append("pausesIn", List.copyOf(new TreeSet<>(promise.pausesIn())))
                .append(
                        "milestones",
                        promise.milestones().stream()
                                .map(milestone -> new Document("code", milestone.code())
                                        .append("name", milestone.name())
                                        .append("target", target(milestone.target()))
                                        .append("after", milestone.after())
                                        .append("onlyIf", QuestionDocument.of(milestone.onlyIf())))
                                .toList())
                .append(
                        "source",
                        new Document("kind", Codes.of(promise.source().kind()))
                                .append("note", promise.source().note()));
    }

    private static Promise promise(Fields stored) {
        Fields target = stored.part("target");
        Fields source = stored.needed("source");
        return new Promise(
                target == null ? null : target(target),
                hours(stored.part("hours")),
                Set.copyOf(stored.texts("pausesIn")),
                stored.parts("milestones").stream()
                        .map(milestone -> new Milestone(
                                milestone.text("code"),
                                milestone.text("name"),
                                target(milestone.needed("target")),
                                milestone.textOrNull("after"),
                                QuestionDocument.condition(milestone.part("onlyIf"))))
                        .toList(),
                new Promise.Source(source.one("kind", Promise.Kind.class), source.text("note")));
    }

    private static @Nullable Document target(@Nullable Target target) {
        return target == null
                ? null
                : new Document("amount", target.count()).append("unit", Codes.of(TargetUnit.of(target)));
    }

    private static Target target(Fields stored) {
        return stored.one("unit", TargetUnit.class).of(stored.number("amount"));
    }

    private static OpeningHours hours(@Nullable Fields stored) {
        return stored == null
                ? OpeningHours.NINE_TO_FIVE
                : new OpeningHours(LocalTime.parse(stored.text("opens")), LocalTime.parse(stored.text("closes")));
    }

    private static Set<ProofItem> proof(List<String> codes) {
        Set<ProofItem> items = EnumSet.noneOf(ProofItem.class);
        codes.forEach(code -> items.add(Codes.read(code, ProofItem.class)));
        return items;
    }
}
