package uk.brum.notifications.application;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Messages;

/**
 * Sends one message that is due. It is taken first, so that of several instances one sends it. When this process dies
 * after the mail system took the letter and before that is saved, the letter is sent again under the same Message-ID.
 */
public final class SendMessage {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);

    private final Messages messages;
    private final ComposeLetter compose;
    private final MailSystem mail;
    private final Clock clock;

    public SendMessage(Messages messages, ComposeLetter compose, MailSystem mail, Clock clock) {
        this.messages = messages;
        this.compose = compose;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * @return where the message is now, as saved; nothing when another instance has it: then its word counts
     */
    public Optional<MessageState> send(Messages.Stored due) {
        return messages.save(due, due.message().taken(clock.instant()))
                .flatMap(taken -> messages.save(taken, attempt(taken.message())))
                .map(saved -> saved.message().progress().state());
    }

    private Message attempt(Message message) {
        try {
            return switch (compose.compose(message)) {
                case Composed.Nobody() -> message.notNeeded(clock.instant());
                case Composed.Hopeless(Failure why) -> message.failed(why, clock.instant());
                case Composed.Ready(var to, var template, var letter) -> {
                    mail.send(message.id(), to, letter);
                    yield message.sent(template, clock.instant());
                }
            };
        } catch (MailSystem.Refused e) {
            LOG.warn("Message {} was refused for good: {}", message.id(), e.getMessage());
            return message.failed(Failure.PERMANENT, clock.instant());
        } catch (MailSystem.Unavailable | Details.Unreachable e) {
            LOG.warn("Message {} waits: {}", message.id(), e.getMessage());
            return message.notSentYet(clock.instant());
        } catch (RuntimeException e) {
            // our own mistake: it is tried again after a mend, and becomes visible as a failure otherwise
            LOG.error("Message {} could not be written", message.id(), e);
            return message.notSentYet(clock.instant());
        }
    }
}
