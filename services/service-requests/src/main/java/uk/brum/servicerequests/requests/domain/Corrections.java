package uk.brum.servicerequests.requests.domain;

import static uk.brum.servicerequests.requests.domain.Audience.PUBLIC;
import static uk.brum.servicerequests.requests.domain.Audience.REPORTER;
import static uk.brum.servicerequests.requests.domain.Audience.STAFF;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestUpdated;
import uk.brum.servicerequests.requests.domain.RequestEvent.What;
import uk.brum.workingtime.WorkingDays;

/** What staff and the sweeps put right about a request. Reference, clock start and history stay. */
public final class Corrections {

    private Corrections() {}

    /** It is of another kind. The clock has the new target from its old start. Null when it is of that kind already. */
    public static @Nullable Change recategorised(
            ServiceRequest request, CategoryTerms terms, WorkingDays days, Act act) {
        if (request.matter().category().equals(terms.code())) {
            return null;
        }
        Next next = new Next(request, act)
                .matter(request.matter().as(terms))
                .assignment(new Assignment(terms.team(), null, terms.priority()))
                .clock(request.clock().under(terms, days))
                .note(
                        Kind.CATEGORY_CHANGED,
                        PUBLIC,
                        "Now under “" + terms.name() + "”, before: “"
                                + request.matter().categoryName() + "”.")
                .noteOfDue("The kind of request changed; the clock counts from its first start.");
        return updated(next, request, What.CATEGORY, act);
    }

    /** Counts its clock again with the holidays known now; null when it comes to the same, or the request is closed. */
    public static @Nullable Change recounted(ServiceRequest request, WorkingDays days, Act act) {
        RequestClock again = request.clock().recounted(days);
        if (!request.status().open() || again.hasDatesOf(request.clock())) {
            return null;
        }
        Next next = new Next(request, act).clock(again).noteOfDue("The calendar of working days changed.");
        return updated(next, request, What.DUE, act);
    }

    /** It is somewhere else. */
    public static Change moved(ServiceRequest request, Place to, Act act) {
        Next next = new Next(request, act).place(to).note(Kind.PLACE_CHANGED, REPORTER, "The place was put right.");
        return updated(next, request, What.PLACE, act);
    }

    /** Its ward, or what the address register says, became known; nobody needs to hear of that. */
    public static Change located(ServiceRequest request, Place completed, Act act) {
        return new Next(request, act).place(completed).change();
    }

    /** Something of it is taken out of public sight, or shown again. */
    public static Change moderated(ServiceRequest request, Moderation now, String reason, Act act) {
        ServiceRequest.explained(reason);
        Next next = new Next(request, act).moderation(now).note(Kind.MODERATED, STAFF, reason);
        return updated(next, request, What.MODERATION, act);
    }

    /** It is public or private from now on. */
    public static Change shownTo(ServiceRequest request, Visibility visibility, String reason, Act act) {
        ServiceRequest.explained(reason);
        Next next = new Next(request, act)
                .matter(request.matter().seenBy(visibility))
                .note(Kind.MODERATED, STAFF, reason);
        return updated(next, request, What.MODERATION, act);
    }

    /** It was sent on to somebody who has a number of their own for it. Null when that was known already. */
    public static @Nullable Change sentOn(ServiceRequest request, ExternalId number, String text, Act act) {
        if (request.externalIds().contains(number)) {
            return null;
        }
        return updated(
                new Next(request, act).alsoKnownAs(number).note(Kind.SENT_ON, PUBLIC, text), request, What.STATUS, act);
    }

    private static Change updated(Next next, ServiceRequest request, What what, Act act) {
        return next.and(new RequestUpdated(request.about(), what, next.status(), act.at()));
    }
}
