package uk.brum.servicerequests.following.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.servicerequests.following.application.DeliverWebhook;
import uk.brum.servicerequests.following.application.FollowByEmail;
import uk.brum.servicerequests.following.application.Followable;
import uk.brum.servicerequests.following.application.InterestNames;
import uk.brum.servicerequests.following.application.KeepWebhooks;
import uk.brum.servicerequests.following.application.NewFollowings;
import uk.brum.servicerequests.following.application.NewWebhooks;
import uk.brum.servicerequests.following.application.Postman;
import uk.brum.servicerequests.following.application.PublicRequests;
import uk.brum.servicerequests.following.application.ReadNotice;
import uk.brum.servicerequests.following.application.Receiver;
import uk.brum.servicerequests.following.application.TellFollowers;
import uk.brum.servicerequests.following.application.Tellings;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Notices;
import uk.brum.servicerequests.following.domain.Webhooks;

/** The use cases of following, which know nothing of Spring, with what they need. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Followable followable(PublicRequests requests, InterestNames names) {
        return new Followable(requests, names);
    }

    @Bean
    KeepWebhooks.Checks checksOfWebhooks(Receiver receiver, Followable followable) {
        return new KeepWebhooks.Checks(receiver, followable);
    }

    @Bean
    KeepWebhooks keepWebhooks(
            Webhooks webhooks, NewWebhooks news, Deliveries deliveries, KeepWebhooks.Checks checks, Clock clock) {
        return new KeepWebhooks(webhooks, news, deliveries, checks, clock);
    }

    @Bean
    DeliverWebhook deliverWebhook(
            Webhooks webhooks, Deliveries deliveries, PublicRequests requests, Receiver receiver, Clock clock) {
        return new DeliverWebhook(webhooks, deliveries, requests, receiver, clock);
    }

    @Bean
    FollowByEmail followByEmail(Followings followings, NewFollowings news, Followable followable, Clock clock) {
        return new FollowByEmail(followings, news, followable, clock);
    }

    @Bean
    TellFollowers.Followers followers(Followings followings, Webhooks webhooks, Deliveries deliveries) {
        return new TellFollowers.Followers(followings, webhooks, deliveries);
    }

    @Bean
    TellFollowers tellFollowers(
            Tellings tellings, TellFollowers.Followers followers, Notices notices, Postman postman, Clock clock) {
        return new TellFollowers(tellings, followers, notices, postman, clock);
    }

    @Bean
    ReadNotice readNotice(Notices notices, Tellings tellings, Followings followings) {
        return new ReadNotice(notices, tellings, followings);
    }
}
