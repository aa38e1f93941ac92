package uk.brum.servicerequests.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a contractor.
 *
 * @param reference our reference, which is also the key by which the contractor knows a repetition
 * @param contractor the name of its connection
 * @param serviceCode what the contractor calls the service
 * @param state where it stands
 * @param attempts how often it was tried
 * @param since when the first attempt was due: it is given up {@link #LONGEST} later
 * @param due when the next step is due
 * @param theirs the contractor's number, or its token while it has none
 * @param trouble what went wrong last, for staff
 */
public record Forwarding(
        String reference,
        String contractor,
        String serviceCode,
        State state,
        int attempts,
        Instant since,
        Instant due,
        @Nullable String theirs,
        @Nullable String trouble) {

    public static final Duration LONGEST = Duration.ofHours(24);
    public static final Duration ASK_EVERY = Duration.ofMinutes(15);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** Where it stands. */
    public enum State {
        /** To be sent; the contractor surely does not have it. */
        WAITING,
        /** It may have been sent: the contractor is asked whether it has it before it is sent again. */
        IN_DOUBT,
        /** The contractor has given a token and will give a number. */
        TOKEN,
        /** The contractor has it; its state is asked for. */
        SENT,
        /** The contractor closed it; nothing more is asked. */
        ENDED,
        /** It could not be sent; staff see it and can start it again. */
        FAILED;

        /**
         * As what it is kept while somebody takes its next step: whoever sends it may die between the contractor's
         * answer and the note of it, so from before it is sent it is in doubt.
         */
        public State whileTaken() {
            return this == WAITING ? IN_DOUBT : this;
        }
    }

    public static Forwarding of(String reference, String contractor, String serviceCode, Instant now) {
        return new Forwarding(reference, contractor, serviceCode, State.WAITING, 0, now, now, null, null);
    }

    /** Unique: a request goes to a contractor once. */
    public String id() {
        return reference + "/" + contractor;
    }

    /** What became of a step. */
    public Forwarding after(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Taken(String number) -> to(State.SENT, now.plus(ASK_EVERY), number, null);
            case Outcome.Promised(String token) -> to(State.TOKEN, now.plus(PAUSES.getFirst()), token, null);
            case Outcome.Unknown _ -> to(State.WAITING, now, null, null);
            case Outcome.Refused(String why) -> to(State.FAILED, now, theirs, why);
            case Outcome.NotReached(String why, boolean maybeTaken) -> later(maybeTaken, why, now);
            case Outcome.Ended _ -> to(State.ENDED, now, theirs, null);
            case Outcome.GoesOn _ -> to(State.SENT, now.plus(ASK_EVERY), theirs, null);
        };
    }

    /** Begins anew, when staff say so. */
    public Forwarding again(Instant now) {
        return new Forwarding(reference, contractor, serviceCode, State.IN_DOUBT, 0, now, now, theirs, trouble);
    }

    private Forwarding later(boolean maybeTaken, String why, Instant now) {
        if (state == State.SENT) {
            // the contractor has it; only its news is late
            return new Forwarding(
                    reference, contractor, serviceCode, state, attempts + 1, since, now.plus(ASK_EVERY), theirs, why);
        }
        Instant next = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size() - 1)));
        if (next.isAfter(since.plus(LONGEST))) {
            return to(State.FAILED, now, theirs, why);
        }
        State then =
                state == State.TOKEN ? State.TOKEN : maybeTaken || state == State.IN_DOUBT ? State.IN_DOUBT : state;
        return new Forwarding(reference, contractor, serviceCode, then, attempts + 1, since, next, theirs, why);
    }

    private Forwarding to(State next, Instant when, @Nullable String number, @Nullable String why) {
        return new Forwarding(reference, contractor, serviceCode, next, attempts + 1, since, when, number, why);
    }
}
