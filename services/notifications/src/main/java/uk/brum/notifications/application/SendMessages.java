package uk.brum.notifications.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Messages;

/**
 * Sends messages that are due. They are taken first, so that of several instances one sends each of them, and what became
 * of them is saved before more are taken. When this process dies after the mail system took letters and before that is
 * saved, these letters are sent again under the same Message-ID.
 */
public final class SendMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);

    private final Messages messages;
    private final ComposeLetter compose;
    private final MailSystem mail;
    private final ExecutorService workers;
    private final Clock clock;

    /** @param workers send letters beside each other */
    public SendMessages(
            Messages messages, ComposeLetter compose, MailSystem mail, ExecutorService workers, Clock clock) {
        this.messages = messages;
        this.compose = compose;
        this.mail = mail;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * @return where the messages are now, as saved; without those that another instance has: then its word counts
     * @throws InterruptedException when the service stops; what it has taken is due again when the lease ends
     */
    public List<MessageState> send(List<Messages.Stored> due) throws InterruptedException {
        List<Messages.Stored> taken = messages.save(due.stream()
                .map(one -> new Messages.Next(one, one.message().taken(clock.instant())))
                .toList());
        return taken.isEmpty()
                ? List.of()
                : messages.save(attempted(taken)).stream()
                        .map(saved -> saved.message().progress().state())
                        .toList();
    }

    private List<Messages.Next> attempted(List<Messages.Stored> taken) throws InterruptedException {
        ComposeLetter knowing =
                compose.forAll(taken.stream().map(Messages.Stored::message).toList());
        List<Callable<Messages.Next>> attempts = taken.stream()
                .<Callable<Messages.Next>>map(one -> () -> new Messages.Next(one, attempt(one.message(), knowing)))
                .toList();
        List<Messages.Next> outcomes = new ArrayList<>();
        for (Future<Messages.Next> attempt : workers.invokeAll(attempts)) {
            if (attempt.state() == Future.State.SUCCESS) {
                outcomes.add(attempt.resultNow());
            } else {
                // nobody knows how far it came: it is due again when its lease ends, and the others are not held up
                LOG.error("A message was left in the middle", attempt.exceptionNow());
            }
        }
        return outcomes;
    }

    private Message attempt(Message message, ComposeLetter knowing) {
        try {
            return switch (knowing.compose(message)) {
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
