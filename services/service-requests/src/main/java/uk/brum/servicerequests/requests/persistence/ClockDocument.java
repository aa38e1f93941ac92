package uk.brum.servicerequests.requests.persistence;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Milestone;
import uk.brum.servicerequests.requests.domain.Milestone.End;
import uk.brum.servicerequests.requests.domain.Milestones;
import uk.brum.servicerequests.requests.domain.RequestClock;
import uk.brum.servicerequests.requests.domain.RequestClock.Hold;
import uk.brum.servicerequests.requests.persistence.PartDocuments.Part;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/** The stored shape of a clock. */
final class ClockDocument {

    private ClockDocument() {}

    static Document of(RequestClock clock) {
        Due due = clock.due();
        return new Part()
                .with("startedAt", Date.from(clock.startedAt()))
                .with("target", target(clock.target(), clock.hours()))
                .with("dueAt", due == null ? null : Date.from(due.at()))
                .with("explanation", due == null ? null : due.explanation())
                .with(
                        "holds",
                        clock.holds().isEmpty()
                                ? null
                                : clock.holds().stream().map(ClockDocument::of).toList())
                .with(
                        "milestones",
                        clock.milestones().all().isEmpty()
                                ? null
                                : clock.milestones().all().stream()
                                        .map(milestone -> of(milestone, clock.hours()))
                                        .toList());
    }

    static RequestClock clock(Document stored) {
        Date dueAt = stored.getDate("dueAt");
        return new RequestClock(
                stored.getDate("startedAt").toInstant(),
                target(stored.get("target", Document.class)),
                hours(stored.get("target", Document.class)),
                dueAt == null ? null : new Due(dueAt.toInstant(), stored.getString("explanation")),
                stored.getList("holds", Document.class, List.of()).stream()
                        .map(ClockDocument::hold)
                        .toList(),
                new Milestones(stored.getList("milestones", Document.class, List.of()).stream()
                        .map(ClockDocument::milestone)
                        .toList()));
    }

    private static @Nullable Document target(@Nullable Target target, OpeningHours hours) {
        if (target == null) {
            return null;
        }
        String unit = switch (target) {
            case Target.WorkingDaysTarget _ -> "working-days";
            case Target.WorkingHoursTarget _ -> "working-hours";
            case Target.CalendarDaysTarget _ -> "calendar-days";
            case Target.HoursTarget _ -> "hours";
        };
        Document document = new Document("unit", unit).append("count", target.count());
        return target instanceof Target.WorkingHoursTarget
                ? document.append("opens", hours.opens().toString())
                        .append("closes", hours.closes().toString())
                : document;
    }

    private static @Nullable Target target(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        int count = stored.getInteger("count");
        return switch (stored.getString("unit")) {
            case "working-days" -> Target.workingDays(count);
            case "working-hours" -> Target.workingHours(count);
            case "calendar-days" -> Target.calendarDays(count);
            default -> Target.hours(count);
        };
    }

    private static OpeningHours hours(@Nullable Document target) {
        String opens = target == null ? null : target.getString("opens");
        return target == null || opens == null
                ? OpeningHours.NINE_TO_FIVE
                : new OpeningHours(LocalTime.parse(opens), LocalTime.parse(target.getString("closes")));
    }

    private static Document of(Milestone milestone, OpeningHours hours) {
        Due due = milestone.due();
        End end = milestone.end();
        return new Part()
                .with("code", milestone.terms().code())
                .with("name", milestone.terms().name())
                .with("target", target(milestone.terms().target(), hours))
                .with("after", milestone.terms().after())
                .with("startedAt", PartDocuments.date(milestone.startedAt()))
                .with("dueAt", due == null ? null : Date.from(due.at()))
                .with("explanation", due == null ? null : due.explanation())
                .with("missed", milestone.missed() ? true : null)
                .with("outcome", end == null ? null : end.outcome().code())
                .with("endedAt", end == null ? null : Date.from(end.at()));
    }

    private static Milestone milestone(Document stored) {
        Date dueAt = stored.getDate("dueAt");
        String outcome = stored.getString("outcome");
        return new Milestone(
                new Milestone.Terms(
                        stored.getString("code"),
                        stored.getString("name"),
                        Objects.requireNonNull(target(stored.get("target", Document.class))),
                        stored.getString("after")),
                PartDocuments.instant(stored.getDate("startedAt")),
                dueAt == null ? null : new Due(dueAt.toInstant(), stored.getString("explanation")),
                stored.getBoolean("missed", false),
                outcome == null
                        ? null
                        : new End(
                                Milestone.Outcome.of(outcome),
                                stored.getDate("endedAt").toInstant()));
    }

    private static Document of(Hold hold) {
        return new Part()
                .with("from", Date.from(hold.from()))
                .with("until", PartDocuments.date(hold.until()))
                .with("reason", hold.reason());
    }

    private static Hold hold(Document stored) {
        return new Hold(
                stored.getDate("from").toInstant(),
                PartDocuments.instant(stored.getDate("until")),
                stored.getString("reason"));
    }
}
