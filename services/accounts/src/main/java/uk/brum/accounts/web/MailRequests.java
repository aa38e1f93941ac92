package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Limit;

/** The question "what is your email address?", asked to send something there: so often and no more. */
@Component
class MailRequests {

    private final Attempts attempts;
    private final ClientAddress addresses;

    MailRequests(Attempts attempts, ClientAddress addresses) {
        this.attempts = attempts;
        this.addresses = addresses;
    }

    record Form(@Nullable String email) {}

    /** Does it for the address in the form; false when the form must be shown again, with its error. */
    boolean send(
            Form form,
            BindingResult errors,
            Consumer<EmailAddress> sending,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> email = EmailAddress.of(form.email() == null ? "" : form.email());
        if (email.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            errors.rejectValue("email", "accounts.email.shape");
            return false;
        }
        Optional<Duration> wait = attempts.take(Limit.MAIL_FROM_ADDRESS, addresses.of(request))
                .or(() -> attempts.take(Limit.MAIL_TO_PERSON, email.get().key()));
        if (wait.isPresent()) {
            PageSecurity.status(response, 429, wait.get().toSeconds());
            errors.reject("accounts.asked.too-many", Waiting.minutes(wait.get()), null);
            return false;
        }
        sending.accept(email.get());
        return true;
    }
}
