package uk.brum.servicerequests.following.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All followings by email. */
public interface Followings {

    Optional<Following> find(String id);

    /** Those of one person with an account, newest first. */
    List<Following> of(String personId);

    Optional<Following> ofInterest(Follower follower, Interest interest);

    /** Names an email address; the same id for the same address, whatever its case. */
    String addressId(String email);

    /** How many of one follower, confirmed or not. */
    long countOf(Follower follower);

    /** Those of these that there are, in no order. */
    List<Following> find(Collection<String> ids);

    /**
     * Hands out active followings, one after the other, among them all that cover one of these requests; which one, if any,
     * {@link Interest#covers} says.
     */
    void following(Collection<PublicRequest> requests, Consumer<Following> each);

    Optional<Following> byStopToken(String token);

    Optional<Following> byConfirmation(String token);

    void confirm(String id);

    void remove(String id);
}
