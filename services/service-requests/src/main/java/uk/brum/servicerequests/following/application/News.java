package uk.brum.servicerequests.following.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.PublicRequest;

/**
 * What of one request was not told yet.
 *
 * @param told number of the last entry that was
 * @param acts those after it
 */
record News(Tellings.Telling telling, int told, List<Tellings.Act> acts) {

    static News after(int told, Tellings.Telling telling) {
        return new News(
                telling,
                told,
                telling.acts().stream().filter(act -> act.number() > told).toList());
    }

    String reference() {
        return telling.reference();
    }

    int upTo() {
        return telling.upTo();
    }

    boolean isAny() {
        return telling.upTo() > told;
    }

    /** Whether anybody but its reporter may hear of it. */
    boolean isOpen() {
        return telling.open() != null;
    }

    /** The request as anybody may see it. */
    Optional<PublicRequest> request() {
        return Optional.ofNullable(telling.open());
    }

    boolean isFor(Interest interest) {
        return request().filter(interest::covers).isPresent();
    }

    /** Public entries that were not told yet. */
    List<PublicRequest.Entry> entries() {
        return request().stream()
                .flatMap(open -> open.history().stream())
                .filter(entry -> entry.number() > told)
                .toList();
    }

    List<Notice> toReporter(Instant now) {
        boolean toTell = switch (telling.reporter()) {
            case null -> false;
            case Tellings.Reporter.Account _ -> true;
            case Tellings.Reporter.Someone someone -> someone.email() != null;
            // whether there is an address is found out when the letter is written
            case Tellings.Reporter.Unreadable _ -> true;
        };
        @Nullable String personId = telling.reporter() instanceof Tellings.Reporter.Account(String id) ? id : null;
        return toTell
                ? acts.stream()
                        .map(act -> Notice.toReporter(reference(), act.number(), act.kind(), personId, now))
                        .toList()
                : List.of();
    }

    List<Notice> toFollower(Following following, Instant now) {
        // the reporter has a letter of their own
        return !isFor(following.interest()) || isReporter(following)
                ? List.of()
                : acts.stream()
                        .filter(act -> act.publicText() != null && !act.at().isBefore(following.since()))
                        .map(act -> Notice.toFollower(reference(), act.number(), act.kind(), following, now))
                        .toList();
    }

    private boolean isReporter(Following following) {
        Tellings.@Nullable Reporter reporter = telling.reporter();
        return switch (following.follower()) {
            case Follower.Person(String id) ->
                reporter instanceof Tellings.Reporter.Account account && id.equals(account.personId());
            case Follower.Address address ->
                reporter instanceof Tellings.Reporter.Someone someone
                        && address.email().equalsIgnoreCase(someone.email());
            // nobody can see whether they are the same: better told twice than not
            case Follower.Unreadable _ -> false;
        };
    }
}
