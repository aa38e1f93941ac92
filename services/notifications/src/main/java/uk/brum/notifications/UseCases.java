package uk.brum.notifications;

import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.notifications.application.BinDays;
import uk.brum.notifications.application.ComplaintLetters;
import uk.brum.notifications.application.ComposeLetter;
import uk.brum.notifications.application.Courier;
import uk.brum.notifications.application.Details;
import uk.brum.notifications.application.MailSystem;
import uk.brum.notifications.application.PlanMessage;
import uk.brum.notifications.application.SendMessages;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.domain.Wishes;
import uk.brum.notifications.letters.Letters;
import uk.brum.starter.PlatformProperties;

/** The use cases, which know nothing of Spring, with what they need. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Letters letters() {
        return new Letters();
    }

    @Bean
    PlanMessage planMessage(Messages messages, Wishes wishes, Courier courier, Clock clock) {
        return new PlanMessage(messages, wishes, courier, clock);
    }

    @Bean
    ComposeLetter.OtherLetters otherLetters(ComplaintLetters complaints, BinDays binDays) {
        return new ComposeLetter.OtherLetters(complaints, binDays);
    }

    @Bean
    ComposeLetter composeLetter(
            Details details,
            ComposeLetter.OtherLetters others,
            Letters letters,
            PlatformProperties platform,
            Clock clock) {
        return new ComposeLetter(details, others, letters, platform.issuer(), clock);
    }

    @Bean
    SendMessages sendMessages(Messages messages, ComposeLetter compose, MailSystem mail, Clock clock) {
        return new SendMessages(messages, compose, mail, Executors.newVirtualThreadPerTaskExecutor(), clock);
    }
}
