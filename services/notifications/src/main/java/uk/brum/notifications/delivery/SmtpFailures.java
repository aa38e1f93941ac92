package uk.brum.notifications.delivery;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.application.MailSystem;

/** Tells a refusal for good (5xx, RFC 5321 4.2.1) from everything that may pass. */
final class SmtpFailures {

    private SmtpFailures() {}

    static RuntimeException translated(Exception failure) {
        int code = code(failure);
        return code >= 500
                ? new MailSystem.Refused("the mail system said " + code, failure)
                : new MailSystem.Unavailable(
                        code > 0 ? "the mail system said " + code : "the mail system does not answer", failure);
    }

    /** The SMTP reply code closest to the recipient; 0 when there was none. */
    private static int code(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> 0;
            case SMTPAddressFailedException address -> address.getReturnCode();
            // our own sender refused is our mistake, not the recipient's
            case SMTPSenderFailedException sender -> Math.min(499, sender.getReturnCode());
            case MessagingException messaging -> {
                int next = code(messaging.getNextException());
                yield next > 0 || !(messaging instanceof SMTPSendFailedException data) ? next : data.getReturnCode();
            }
            default -> code(failure.getCause());
        };
    }
}
