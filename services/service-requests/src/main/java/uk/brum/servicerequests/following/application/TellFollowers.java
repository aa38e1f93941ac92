package uk.brum.servicerequests.following.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.Notices;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.domain.Webhooks;

/**
 * Passes on what is new in a request's history: to its reporter, to everybody who follows it, and to webhooks. An event
 * only says that there is something new; what, the history says. So an event that comes twice, late or before an earlier
 * one changes nothing, and a lost one is made good by the next.
 */
public final class TellFollowers {

    /** The followers' side of telling: who follows, and what was told already. */
    public record Followers(Followings followings, Webhooks webhooks, Deliveries deliveries) {}

    private final Tellings tellings;
    private final Followers followers;
    private final Notices notices;
    private final Postman postman;
    private final Clock clock;

    public TellFollowers(Tellings tellings, Followers followers, Notices notices, Postman postman, Clock clock) {
        this.tellings = tellings;
        this.followers = followers;
        this.notices = notices;
        this.postman = postman;
        this.clock = clock;
    }

    /** Tells everything of this request that was not told yet. */
    public void about(String reference) {
        Optional<Tellings.Telling> found = tellings.telling(reference);
        int told = notices.toldUpTo(reference);
        if (found.isEmpty() || found.get().upTo() <= told) {
            return;
        }
        Tellings.Telling telling = found.get();
        List<Tellings.Act> news =
                telling.acts().stream().filter(act -> act.number() > told).toList();
        news.forEach(act -> tellReporter(telling, act));
        PublicRequest open = telling.open();
        if (open != null) {
            tellWebhooks(open, told);
            news.forEach(act -> tellFollowers(telling, open, act));
        }
        notices.toldUpTo(reference, telling.upTo());
    }

    private void tellReporter(Tellings.Telling telling, Tellings.Act act) {
        boolean toTell = switch (telling.reporter()) {
            case null -> false;
            case Tellings.Reporter.Account _ -> true;
            case Tellings.Reporter.Someone someone -> someone.email() != null;
            // whether there is an address is found out when the letter is written
            case Tellings.Reporter.Unreadable _ -> true;
        };
        if (toTell) {
            String personId = telling.reporter() instanceof Tellings.Reporter.Account(String id) ? id : null;
            notices.add(Notice.toReporter(telling.reference(), act.number(), act.kind(), personId, clock.instant()));
        }
    }

    private void tellWebhooks(PublicRequest request, int told) {
        List<Webhook> webhooks = followers.webhooks().following(request);
        for (PublicRequest.Entry entry : request.history()) {
            for (Webhook webhook : webhooks) {
                if (entry.number() > told && !entry.at().isBefore(webhook.since())) {
                    followers.deliveries().add(webhook.id(), request.reference(), entry.number(), clock.instant());
                    postman.wake();
                }
            }
        }
    }

    private void tellFollowers(Tellings.Telling telling, PublicRequest request, Tellings.Act act) {
        if (act.publicText() == null) {
            return;
        }
        Instant now = clock.instant();
        followers.followings().following(request, following -> {
            if (!act.at().isBefore(following.since()) && !isReporter(telling.reporter(), following)) {
                notices.add(Notice.toFollower(request.reference(), act.number(), act.kind(), following, now));
            }
        });
    }

    /** The reporter has a letter of their own. */
    private static boolean isReporter(Tellings.@Nullable Reporter reporter, Following following) {
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
