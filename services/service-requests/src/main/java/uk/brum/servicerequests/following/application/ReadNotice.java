package uk.brum.servicerequests.following.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.Notices;

/**
 * What a letter about a request needs, looked up when it is written: who has stopped following meanwhile is not written
 * to, and what was hidden meanwhile is not told.
 */
public final class ReadNotice {

    /** What the letter says. @param text what this person may read of it */
    public record Letter(Notice notice, Tellings.Telling telling, Tellings.Act act, String text, Recipient recipient) {}

    /**
     * Whom it goes to.
     *
     * @param personId when they have an account; otherwise {@code email} is theirs
     * @param stopToken ends the following without signing in; null for the reporter
     */
    public record Recipient(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String stopToken) {}

    private final Notices notices;
    private final Tellings tellings;
    private final PublicRequests requests;
    private final Followings followings;

    public ReadNotice(Notices notices, Tellings tellings, PublicRequests requests, Followings followings) {
        this.notices = notices;
        this.tellings = tellings;
        this.requests = requests;
        this.followings = followings;
    }

    /**
     * Nothing when nobody is to be told of it any more.
     *
     * @throws FollowingRefused when somebody is, and their address cannot be read now
     */
    public Optional<Letter> read(String noticeId) {
        return notices.find(noticeId)
                .flatMap(notice -> tellings.telling(notice.reference())
                        .flatMap(telling -> telling.acts().stream()
                                .filter(act -> act.number() == notice.number())
                                .findFirst()
                                .flatMap(act -> letter(notice, telling, act))));
    }

    private Optional<Letter> letter(Notice notice, Tellings.Telling telling, Tellings.Act act) {
        String following = notice.following();
        if (following != null) {
            return toFollower(notice, telling, act, following);
        }
        return Optional.ofNullable(telling.reporter())
                .map(reporter -> new Letter(notice, telling, act, act.text(), recipient(reporter)));
    }

    private Optional<Letter> toFollower(Notice notice, Tellings.Telling telling, Tellings.Act act, String followingId) {
        String text = act.publicText();
        boolean stillPublic = requests.find(notice.reference())
                .flatMap(request -> request.entry(act.number()))
                .isPresent();
        if (text == null || !stillPublic) {
            return Optional.empty();
        }
        return followings
                .find(followingId)
                .filter(Following::active)
                .map(following -> new Letter(notice, telling, act, text, recipient(following)));
    }

    private static Recipient recipient(Tellings.Reporter reporter) {
        return switch (reporter) {
            case Tellings.Reporter.Account(String personId) -> new Recipient(personId, null, null, null);
            case Tellings.Reporter.Someone(var name, var email) -> new Recipient(null, name, email, null);
            case Tellings.Reporter.Unreadable _ -> throw unreadable();
        };
    }

    private static Recipient recipient(Following following) {
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
