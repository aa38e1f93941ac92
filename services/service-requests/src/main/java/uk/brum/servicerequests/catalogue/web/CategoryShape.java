package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.servicerequests.catalogue.domain.Form;
import uk.brum.servicerequests.catalogue.domain.Handling;
import uk.brum.servicerequests.catalogue.domain.Naming;
import uk.brum.servicerequests.catalogue.domain.Owner;
import uk.brum.servicerequests.catalogue.domain.Priority;
import uk.brum.servicerequests.catalogue.domain.ProofItem;
import uk.brum.servicerequests.catalogue.domain.Repeats;
import uk.brum.servicerequests.catalogue.domain.Reporting;
import uk.brum.servicerequests.catalogue.domain.Season;
import uk.brum.servicerequests.catalogue.domain.Visibility;

/** A category as the contract shows and takes it. */
record CategoryShape(
        @NotNull(message = "Give the category a code") @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String code,

        @NotNull(message = "Name the category") @Size(min = 3, max = 100, message = "Use 3 to 100 characters")
        String name,

        @NotNull(message = "Say where it stands in the tree") @Size(min = 1, max = 4, message = "Name 1 to 4 groups")
        List<
                        @NotNull(message = "A group is empty")
                        @Size(min = 1, max = 60, message = "Use up to 60 characters") String>
                path,

        @Nullable
        @Min(value = 1, message = "Use a number of the list")
        @Max(value = 9999, message = "Use a number of the list")
        Integer lgsl,

        @NotNull(message = "Describe the category") @Size(min = 1, max = 500, message = "Use up to 500 characters")
        String description,

        @NotNull(message = "List keywords, or an empty list") @Size(max = 40, message = "Use up to 40 keywords")
        List<
                        @NotNull(message = "A keyword is empty")
                        @Size(min = 1, max = 60, message = "Use up to 60 characters") String>
                keywords,

        @NotNull(message = "Say who may see reports")
        @Pattern(regexp = "public|private", message = "Choose public or private")
        String visibility,

        boolean anonymousAllowed,
        boolean waitingWaste,
        @Nullable @Valid SeasonShape season,

        @NotNull(message = "Say what counts as a repeat") @Valid
        RepeatsShape repeats,

        @NotNull(message = "Say whose it is") @Valid OwnerShape owner,

        @NotNull(message = "Name the team") @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String team,

        @NotNull(message = "Set a priority")
        @Pattern(regexp = "low|normal|high|emergency", message = "Choose low, normal, high or emergency")
        String priority,

        @NotNull(message = "List the proof, or an empty list") @Size(max = 4, message = "There are four kinds of proof")
        Set<
                        @NotNull(message = "A proof is empty")
                        @Pattern(regexp = "photo|place|time|note", message = "Choose photo, place, time or note")
                        String>
                proof,

        @Nullable @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String assetLayer,

        @NotNull(message = "Say what is promised") @Valid PromiseShape promise,

        @NotNull(message = "List the questions, or an empty list")
        @Valid
        @Size(max = 40, message = "Use up to 40 questions")
        List<@NotNull(message = "A question is empty") QuestionShape> questions) {

    static final String CODE = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";
    static final String CODE_MESSAGE = "Use up to 60 lower-case letters, digits and hyphens";

    /** A part of the year. */
    record SeasonShape(
            @NotNull(message = "Say the first day") @Pattern(regexp = DAY, message = DAY_MESSAGE)
            String from,

            @NotNull(message = "Say the last day") @Pattern(regexp = DAY, message = DAY_MESSAGE)
            String to,

            @NotNull(message = "Say what people are told outside the season")
            @Size(min = 1, max = 300, message = "Use up to 300 characters")
            String otherwise) {
        static final String DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
        static final String DAY_MESSAGE = "Write the day as month and day, for example 10-01";
    }

    /** What counts as the same thing reported again. */
    record RepeatsShape(
            @Min(value = 0, message = "Use 0 or more") @Max(value = 1000, message = "Use 1000 metres or less")
            int radiusMetres,

            @Min(value = 0, message = "Use 0 or more") @Max(value = 730, message = "Use 730 days or less")
            int withinDays,

            @Min(value = 0, message = "Use 0 or more") @Max(value = 730, message = "Use 730 days or less")
            int updateWindowDays) {}

    /** Who is responsible. */
    record OwnerShape(
            @NotNull(message = "Say what kind of owner")
            @Pattern(regexp = "council|contractor|other-body", message = "Choose council, contractor or other-body")
            String kind,

            @NotNull(message = "Name the owner") @Size(min = 1, max = 100, message = "Use up to 100 characters")
            String name,

            @Nullable
            @Size(max = 300, message = "Use up to 300 characters")
            @Pattern(regexp = "https://[!-~]+", message = "Use an address that begins with https://")
            String link) {

        static OwnerShape of(Owner owner) {
            return new OwnerShape(Codes.of(owner.kind()), owner.name(), owner.link());
        }

        Owner toOwner() {
            return new Owner(Codes.read(kind, Owner.Kind.class), name, link);
        }
    }

    static CategoryShape of(Category category) {
        Season season = category.season();
        Repeats repeats = category.repeats();
        return new CategoryShape(
                category.code(),
                category.name(),
                category.path(),
                category.lgsl(),
                category.description(),
                category.keywords(),
                Codes.of(category.visibility()),
                category.anonymousAllowed(),
                category.waitingWaste(),
                season == null
                        ? null
                        : new SeasonShape(
                                season.from().toString().substring(2),
                                season.to().toString().substring(2),
                                season.otherwise()),
                new RepeatsShape(repeats.radiusMetres(), repeats.withinDays(), repeats.updateWindowDays()),
                OwnerShape.of(category.owner()),
                category.team(),
                Codes.of(category.priority()),
                category.proof().stream().map(Codes::of).collect(Collectors.toCollection(TreeSet::new)),
                category.assetLayer(),
                PromiseShape.of(category.promise()),
                category.questions().stream().map(QuestionShape::of).toList());
    }

    Category toCategory() {
        return new Category(
                code,
                new Naming(name.strip(), path, lgsl, description.strip(), keywords),
                new Reporting(
                        new Form(questions.stream()
                                .map(QuestionShape::toQuestion)
                                .toList()),
                        Codes.read(visibility, Visibility.class),
                        anonymousAllowed,
                        season == null
                                ? null
                                : new Season(
                                        // 02-30 passes the pattern; it is read as the last day of February
                                        day(season.from()), day(season.to()), season.otherwise()),
                        new Repeats(repeats.radiusMetres(), repeats.withinDays(), repeats.updateWindowDays()),
                        waitingWaste),
                new Handling(
                        owner.toOwner(),
                        team,
                        Codes.read(priority, Priority.class),
                        proof.stream()
                                .map(item -> Codes.read(item, ProofItem.class))
                                .collect(Collectors.toUnmodifiableSet()),
                        assetLayer),
                promise.toPromise());
    }

    private static MonthDay day(String text) {
        int month = Integer.parseInt(text.substring(0, 2));
        int day = Integer.parseInt(text.substring(3));
        return MonthDay.of(month, Math.min(day, java.time.Month.of(month).maxLength()));
    }
}
