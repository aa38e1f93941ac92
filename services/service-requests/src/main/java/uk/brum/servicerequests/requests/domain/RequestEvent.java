package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything about a request that others hear of. */
public sealed interface RequestEvent {

    About about();

    Instant at();

    /**
     * Which request, for those who route by it.
     *
     * @param wardCode null while it is not known
     * @param personId the account of the person to tell; null without one
     */
    record About(
            Reference reference,
            String category,
            @Nullable String wardCode,
            @Nullable String personId) {}

    /** Somebody told us. @param incident whether it is a mass incident, declared by staff */
    record RequestSubmitted(About about, @Nullable Instant dueAt, boolean incident, Instant at)
            implements RequestEvent {}

    /** A person at the council has looked at it and accepted it. */
    record RequestAcknowledged(About about, @Nullable Instant dueAt, Instant at) implements RequestEvent {}

    /** It was given to a team or a person. */
    record RequestAssigned(
            About about, Assignment to, @Nullable Instant dueAt, Instant at) implements RequestEvent {}

    /** Something else about it changed that its reporter or the public may see. */
    record RequestUpdated(About about, What what, RequestStatus status, Instant at) implements RequestEvent {}

    /** It ended. */
    record RequestResolved(About about, Ending ending, Instant at) implements RequestEvent {}

    /** It was opened again, since somebody did not find it done. */
    record RequestReopened(About about, @Nullable Instant dueAt, Instant at) implements RequestEvent {}

    /** The answer of a mass incident changed: what joined it shares that answer. */
    record IncidentAnswered(About about, boolean open, Instant at) implements RequestEvent {}

    /** What was updated. */
    enum What {
        STATUS,
        NOTE,
        DUE,
        CATEGORY,
        PLACE,
        LINKS,
        INCIDENT,
        MODERATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
