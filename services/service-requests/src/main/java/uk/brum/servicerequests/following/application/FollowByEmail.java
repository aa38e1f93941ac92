package uk.brum.servicerequests.following.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/**
 * Somebody wants to hear by email. People with an account just follow; an address without one is asked first, once, and
 * the answer here never says whether it was asked, so that nobody can find out who follows what.
 */
public final class FollowByEmail {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_OF_PERSON = 100;
    private static final int MOST_OF_ADDRESS = 20;

    private final Followings followings;
    private final NewFollowings news;
    private final Followable followable;
    private final Clock clock;

    public FollowByEmail(Followings followings, NewFollowings news, Followable followable, Clock clock) {
        this.followings = followings;
        this.news = news;
        this.followable = followable;
        this.clock = clock;
    }

    /**
     * Follows for somebody with an account.
     *
     * @param reply makes the answer; the second time for what is followed already
     */
    public IdempotentReply follow(
            String personId, Interest interest, Idempotency idempotency, Function<Following, IdempotentReply> reply) {
        followable.require(interest);
        Follower follower = new Follower.Person(personId);
        requireRoom(follower, MOST_OF_PERSON);
        Following following = following(interest, follower, null);
        @Nullable IdempotentReply stored = news.store(following, idempotency, reply);
        return stored != null
                ? stored
                : reply.apply(followings.ofInterest(follower, interest).orElse(following));
    }

    /** Asks an address whether it wants to hear. */
    public IdempotentReply ask(
            String email, Interest interest, Idempotency idempotency, Function<Following, IdempotentReply> reply) {
        followable.require(interest);
        Follower follower = new Follower.Address(followings.addressId(email), email.strip());
        Instant now = clock.instant();
        Following following =
                following(interest, follower, new Following.Confirmation(token(), now.plus(Following.CONFIRM_WITHIN)));
        if (followings.countOf(follower) >= MOST_OF_ADDRESS) {
            return reply.apply(following); // not said: it would tell a stranger how much somebody follows
        }
        @Nullable IdempotentReply stored = news.store(following, idempotency, reply);
        return stored != null ? stored : reply.apply(following);
    }

    private Following following(Interest interest, Follower follower, Following.@Nullable Confirmation confirmation) {
        return new Following(UUID.randomUUID().toString(), interest, follower, clock.instant(), token(), confirmation);
    }

    private void requireRoom(Follower follower, int most) {
        if (followings.countOf(follower) >= most) {
            throw new FollowingRefused(new FollowingRefusal.TooMany(most));
        }
    }

    private static String token() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
