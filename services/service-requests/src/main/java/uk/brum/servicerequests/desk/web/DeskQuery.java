package uk.brum.servicerequests.desk.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.desk.application.FindForDesk.ClockState;
import uk.brum.servicerequests.desk.application.FindForDesk.Question;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;

/**
 * What the desk's list is asked for; a saved view keeps these parameters.
 *
 * @param q reference, email address, phone number, postcode or words
 * @param person account of a person
 * @param name words of the name of somebody without an account
 * @param assignee {@code me}, {@code none} or the id of a member of staff
 */
record DeskQuery(
        @Size(min = 2, max = 200, message = "Use 2 to 200 characters")
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = Asked.LINE_MESSAGE)
        @Nullable
        String q,

        @Pattern(regexp = Asked.STAFF, message = "Check the number of the person") @Nullable
        String person,

        @Size(min = 2, max = 100, message = "Use 2 to 100 characters")
        @Pattern(regexp = "[\\p{L}\\p{M} .'’-]+", message = "Enter a name")
        @Nullable
        String name,

        @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
        @Size(max = 60, message = Asked.CODE_MESSAGE)
        @Nullable
        String team,

        @Pattern(regexp = Asked.STAFF, message = Asked.STAFF_MESSAGE) @Nullable
        String assignee,

        @Min(value = 1, message = "Priorities are 1 to 5") @Max(value = 5, message = "Priorities are 1 to 5") @Nullable
        Integer priority,

        @Pattern(regexp = "overdue|due-today|paused|held", message = "Choose overdue, due-today, paused or held")
        @Nullable
        String clock,

        @Pattern(
                regexp =
                        "submitted|acknowledged|assigned|in-progress|waiting|reopened|done|will-not-be-done|not-found|not-ours|duplicate|withdrawn",
                message = "Choose a status")
        @Nullable
        String status,

        @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
        @Size(max = 60, message = Asked.CODE_MESSAGE)
        @Nullable
        String category,

        @Pattern(regexp = "E[0-9]{8}", message = "A ward code looks like E05011118") @Nullable
        String ward,

        @Pattern(regexp = "due|newest|oldest|updated", message = "Choose due, newest, oldest or updated") @Nullable
        String order) {

    Question question(String staff, @Nullable String cursor) {
        List<Criterion> criteria = new ArrayList<>();
        if (person != null) {
            criteria.add(new Wanted.ByAccount(person));
        }
        if (name != null) {
            criteria.add(new Wanted.ByContact(name));
        }
        if (team != null) {
            criteria.add(new Wanted.OfTeam(team));
        }
        if (assignee != null) {
            criteria.add(
                    switch (assignee) {
                        case "me" -> new Wanted.GivenTo(staff);
                        case "none" -> new Wanted.Unassigned();
                        default -> new Wanted.GivenTo(assignee);
                    });
        }
        if (priority != null) {
            criteria.add(new Wanted.OfPriority(priority));
        }
        if (status != null) {
            criteria.add(new Wanted.InStatus(Set.of(RequestStatus.of(status))));
        }
        if (category != null) {
            criteria.add(new Wanted.OfCategories(Set.of(category)));
        }
        if (ward != null) {
            criteria.add(new Wanted.InWard(ward));
        }
        Wanted.Order inOrder = inOrder();
        if (inOrder == Wanted.Order.DUE_FIRST && !"held".equals(clock)) {
            criteria.add(new Wanted.IsOpen(true)); // what has ended is not due
        }
        return new Question(q, criteria, clockState(), inOrder, cursor);
    }

    private @Nullable ClockState clockState() {
        return clock == null
                ? null
                : ClockState.valueOf(clock.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A queue is worked through by due date; whatever else is looked for, the newest first. */
    private Wanted.Order inOrder() {
        boolean queue = team != null || assignee != null || priority != null || clock != null && !clock.equals("held");
        boolean ended = status != null && !RequestStatus.of(status).open();
        String asked = order == null ? queue ? "due" : "newest" : order;
        return switch (asked) {
            case "due" -> ended ? Wanted.Order.NEWEST_FIRST : Wanted.Order.DUE_FIRST;
            case "oldest" -> Wanted.Order.OLDEST_FIRST;
            case "updated" -> Wanted.Order.LAST_UPDATED_FIRST;
            default -> Wanted.Order.NEWEST_FIRST;
        };
    }
}
