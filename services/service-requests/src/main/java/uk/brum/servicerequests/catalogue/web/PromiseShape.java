package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
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

    /** When a team works. */
    record HoursShape(
            @NotNull(message = "Say when the team begins") @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String opens,

            @NotNull(message = "Say when the team ends") @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String closes) {
        static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
        static final String TIME_MESSAGE = "Write a time such as 09:00";
    }

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
                promise.milestones().stream().map(MilestoneShape::of).toList(),
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
                milestones.stream().map(MilestoneShape::toMilestone).toList(),
                new Promise.Source(Codes.read(source.kind(), Promise.Kind.class), source.note()));
    }
}
