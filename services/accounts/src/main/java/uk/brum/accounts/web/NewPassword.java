package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.PasswordRules;
import uk.brum.accounts.secrets.LeakedPasswords;

/** The question "choose a password". */
@Component
class NewPassword {

    private final LeakedPasswords leaked;

    NewPassword(LeakedPasswords leaked) {
        this.leaked = leaked;
    }

    /** The password, if it may be one; else the form has its error. */
    Optional<String> check(
            @Nullable String given, EmailAddress email, BindingResult errors, HttpServletResponse response) {
        String password = given == null ? "" : given;
        Optional<PasswordRules.Weakness> weakness = PasswordRules.weakness(password, email, leaked::contains);
        if (weakness.isEmpty()) {
            return Optional.of(password);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        String key = weakness.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
        errors.rejectValue(
                "password",
                "accounts.password." + key,
                new Object[] {PasswordRules.SHORTEST, PasswordRules.LONGEST},
                null);
        return Optional.empty();
    }
}
