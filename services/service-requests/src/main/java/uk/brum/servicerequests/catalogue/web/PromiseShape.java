package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.servicerequests.catalogue.domain.Promise;
import uk.brum.servicerequests.catalogue.domain.Promise.Milestone;
import uk.brum.servicerequests.catalogue.domain.TargetUnit;
import uk.brum.servicerequests.catalogue.web.QuestionShape.ConditionShape;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/** A promise as the contract shows and takes it. */
record PromiseShape(
        @Nullable @Valid TargetShape target,
        @NotNull(message = "Say the team's hours") @Valid HoursShape hours,

        @NotNull(message = "List the statuses in which the clock stands still, or an empty list")
        @Size(max = 20, message = "Use up to 20 statuses")
        Set<
                        @NotNull(message = "A status is empty")
                        @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE) String>
                pausesIn,

        @NotNull(message = "List the milestones, or an empty list")
        @Valid
        @Size(max = 10, message = "Use up to 10 milestones")
        List<@NotNull(message = "A milestone is empty") MilestoneShape> milestones,

        @NotNull(message = "Say who set the target") @Valid SourceShape source) {

    /** A length of time. */
    record TargetShape(
            @Min(value = 1, message = "Use 1 or more") @Max(value = 1000, message = "Use 1000 or less")
            int amount,

            @NotNull(message = "Say what is counted")
            @Pattern(
                    regexp = "working-hours|working-days|hours|calendar-days",
                    message = "Choose working-hours, working-days, hours or calendar-days")
            String unit) {

        static TargetShape of(Target target) {
            return new TargetShape(target.count(), Codes.of(TargetUnit.of(target)));
        }

        Target toTarget() {
            return Codes.read(unit, TargetUnit.class).of(amount);
        }
    }

    /** When a team works. */
    record HoursShape(
            @NotNull(message = "Say when the team begins") @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String opens,

            @NotNull(message = "Say when the team ends") @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String closes) {
        static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
        static final String TIME_MESSAGE = "Write a time such as 09:00";
    }

    /** A step with a clock of its own. */
    record MilestoneShape(
            @NotNull(message = "Give each milestone a code")
            @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
            String code,

            @NotNull(message = "Name each milestone") @Size(min = 1, max = 100, message = "Use up to 100 characters")
            String name,

            @NotNull(message = "Give each milestone a target") @Valid
            TargetShape target,

            @Nullable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
            String after,

            @Nullable @Valid ConditionShape onlyIf) {}

    /** Who set a target. */
    record SourceShape(
            @NotNull(message = "Say who set the target")
            @Pattern(
                    regexp = "law|council|council-earlier|product-default",
                    message = "Choose law, council, council-earlier or product-default")
            String kind,

            @NotNull(message = "Say where it is written")
            @Size(min = 1, max = 300, message = "Use up to 300 characters")
            String note) {}

    static PromiseShape of(Promise promise) {
        Target target = promise.target();
        return new PromiseShape(
                target == null ? null : TargetShape.of(target),
                new HoursShape(
                        promise.hours().opens().toString(),
                        promise.hours().closes().toString()),
                new TreeSet<>(promise.pausesIn()),
                promise.milestones().stream()
                        .map(milestone -> new MilestoneShape(
                                milestone.code(),
                                milestone.name(),
                                TargetShape.of(milestone.target()),
                                milestone.after(),
                                ConditionShape.of(milestone.onlyIf())))
                        .toList(),
                new SourceShape(
                        Codes.of(promise.source().kind()), promise.source().note()));
    }

    Promise toPromise() {
        LocalTime opens = LocalTime.parse(hours.opens());
        LocalTime closes = LocalTime.parse(hours.closes());
        if (!opens.isBefore(closes)) {
            throw new CatalogueRefused(
                    new CatalogueRefusal.VersionRefused(List.of("The team's hours must end after they begin.")));
        }
        return new Promise(
                target == null ? null : target.toTarget(),
                new OpeningHours(opens, closes),
                pausesIn,
                milestones.stream()
                        .map(milestone -> new Milestone(
                                milestone.code(),
                                milestone.name(),
                                milestone.target().toTarget(),
                                milestone.after(),
                                ConditionShape.condition(milestone.onlyIf())))
                        .toList(),
                new Promise.Source(Codes.read(source.kind(), Promise.Kind.class), source.note()));
    }
}
