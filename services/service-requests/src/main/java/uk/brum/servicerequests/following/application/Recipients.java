package uk.brum.servicerequests.following.application;

import uk.brum.servicerequests.following.application.ReadNotice.Recipient;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;

/** Whom a letter goes to. Refuses when that cannot be read with the keys at hand. */
final class Recipients {

    private Recipients() {}

    static Recipient of(Tellings.Reporter reporter) {
        return switch (reporter) {
            case Tellings.Reporter.Account(String personId) -> new Recipient(personId, null, null, null);
            case Tellings.Reporter.Someone(var name, var email) -> new Recipient(null, name, email, null);
            case Tellings.Reporter.Unreadable _ -> throw unreadable();
        };
    }

    static Recipient of(Following following) {
        return switch (following.follower()) {
            case Follower.Person person -> new Recipient(person.personId(), null, null, following.stopToken());
            case Follower.Address address -> new Recipient(null, null, address.email(), following.stopToken());
            case Follower.Unreadable _ -> throw unreadable();
        };
    }

    private static FollowingRefused unreadable() {
        return new FollowingRefused(new FollowingRefusal.RecipientUnreadable());
    }
}
