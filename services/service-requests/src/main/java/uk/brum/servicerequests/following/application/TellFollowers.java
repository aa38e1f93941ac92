package uk.brum.servicerequests.following.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.brum.servicerequests.following.domain.Deliveries;
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

    /** Tells everything of these requests that was not told yet. */
    public void about(Collection<String> references) {
        List<Tellings.Telling> found = tellings.tellings(references);
        Map<String, Integer> told = notices.toldUpTo(references);
        List<News> all = found.stream()
                .map(telling -> News.after(told.getOrDefault(telling.reference(), 0), telling))
                .filter(News::isAny)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        List<News> open = all.stream().filter(News::isOpen).toList();
        Invitations invitations = new Invitations(notices);
        Instant now = clock.instant();
        all.forEach(news -> news.toReporter(now).forEach(invitations::add));
        if (!open.isEmpty()) {
            tellWebhooks(open);
            followers
                    .followings()
                    .following(
                            requests(open),
                            following -> open.forEach(
                                    news -> news.toFollower(following, now).forEach(invitations::add)));
        }
        invitations.send();
        notices.toldUpTo(all.stream().collect(Collectors.toMap(News::reference, News::upTo)));
    }

    private void tellWebhooks(List<News> all) {
        List<Webhook> webhooks = followers.webhooks().following(requests(all));
        for (News news : all) {
            for (PublicRequest.Entry entry : news.entries()) {
                for (Webhook webhook : webhooks) {
                    if (news.isFor(webhook.interest()) && !entry.at().isBefore(webhook.since())) {
                        followers.deliveries().add(webhook.id(), news.reference(), entry.number(), clock.instant());
                        postman.wake();
                    }
                }
            }
        }
    }

    private static List<PublicRequest> requests(List<News> open) {
        return open.stream().flatMap(news -> news.request().stream()).toList();
    }

    /** Notices on their way to the store, so many at once. */
    private static final class Invitations {

        private static final int AT_ONCE = 500;
        private final Notices notices;
        private final List<Notice> waiting = new ArrayList<>();

        Invitations(Notices notices) {
            this.notices = notices;
        }

        void add(Notice notice) {
            waiting.add(notice);
            if (waiting.size() == AT_ONCE) {
                send();
            }
        }

        void send() {
            if (!waiting.isEmpty()) {
                notices.add(waiting);
                waiting.clear();
            }
        }
    }
}
