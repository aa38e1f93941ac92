package uk.brum.notifications.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;
import uk.brum.notifications.application.MailSystem;
import uk.brum.notifications.letters.Letter;

/** Email by SMTP. While the mail system fails it is left alone, and asked again every few seconds. */
@Component
class SmtpMail implements MailSystem {

    private final MailConnections connections;
    private final MailSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "smtp",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .automaticTransitionFromOpenToHalfOpenEnabled(true)
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .recordException(e -> e instanceof Unavailable)
                    .build());

    SmtpMail(MailConnections connections, MailSettings settings, Clock clock) {
        this.connections = connections;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    @Override
    public void rest() {
        connections.closeUnused();
    }

    @Override
    public void send(String messageId, String to, Letter letter) {
        try {
            breaker.executeRunnable(() -> hand(messageId, to, letter));
        } catch (CallNotPermittedException e) {
            throw new Unavailable("the mail system is left alone for a moment", e);
        }
    }

    private void hand(String messageId, String to, Letter letter) {
        try {
            connections.send(mime(messageId, to, letter));
        } catch (AddressException e) {
            throw new Refused("the address is malformed", e);
        } catch (MessagingException | IllegalStateException e) {
            // the latter is how a connection says that it was closed meanwhile
            throw SmtpFailures.translated(e);
        }
    }

    private MimeMessage mime(String messageId, String to, Letter letter) throws MessagingException {
        MimeMessage mail = connections.empty();
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(letter.subject(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + messageId + "@" + settings.idDomain() + ">");
        // no out-of-office answers, please (RFC 3834)
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", "en-GB");
        String stopLink = letter.stopLink();
        if (stopLink != null) {
            // the mail program's own button, without a page between (RFC 8058)
            mail.setHeader("List-Unsubscribe", "<" + stopLink + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        // the last form is the one a mail program prefers (RFC 2046, 5.1.4)
        mail.setContent(new MimeMultipart("alternative", text, html));
        return mail;
    }
}
