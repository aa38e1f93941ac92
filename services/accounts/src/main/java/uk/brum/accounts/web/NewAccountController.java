package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import uk.brum.accounts.AccountsProperties;
import uk.brum.accounts.application.OpenAccount;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.secrets.Passwords;
import uk.brum.accounts.session.SignedInSessions;
import uk.brum.starter.security.PublicEndpoint;

/** Signing up, from the confirmed address to the open account: name, then password. */
@Page
class NewAccountController {

    private static final String AGAIN = "/sign-up";
    private static final String NAME_PAGE = "accounts/sign-up-name";
    private static final String PASSWORD_PAGE = "accounts/sign-up-password";
    private static final int LONGEST_NAME = 100;

    private final Confirmations confirmations;
    private final OpenAccount openAccount;
    private final NewPassword newPassword;
    private final SignedInSessions sessions;
    private final String home;

    NewAccountController(
            Confirmations confirmations,
            OpenAccount openAccount,
            NewPassword newPassword,
            SignedInSessions sessions,
            AccountsProperties accounts) {
        this.confirmations = confirmations;
        this.openAccount = openAccount;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.home = accounts.afterSignIn();
    }

    record NameForm(@Nullable String name) {}

    record PasswordForm(@Nullable String password) {}

    @PublicEndpoint
    @GetMapping("/sign-up/name")
    String namePage(HttpServletRequest request, Model model) {
        Optional<SignUpSession> session = SignUpSession.of(request);
        if (session.isEmpty()) {
            return PageSecurity.to(AGAIN);
        }
        model.addAttribute("form", new NameForm(session.get().name()));
        return NAME_PAGE;
    }

    @PublicEndpoint
    @PostMapping("/sign-up/name")
    String name(
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SignUpSession.of(request).isEmpty()) {
            return PageSecurity.to(AGAIN);
        }
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            errors.rejectValue(
                    "name",
                    name.isEmpty() ? "accounts.name.missing" : "accounts.name.long",
                    new Object[] {LONGEST_NAME},
                    null);
            return NAME_PAGE;
        }
        SignUpSession.name(name, request);
        return PageSecurity.to("/sign-up/password");
    }

    @PublicEndpoint
    @GetMapping("/sign-up/password")
    String passwordPage(HttpServletRequest request, Model model) {
        Optional<EmailAddress> email = email(request);
        if (email.isEmpty()) {
            return PageSecurity.to(AGAIN);
        }
        model.addAttribute("form", new PasswordForm(null));
        model.addAttribute("email", email.get().value());
        return PASSWORD_PAGE;
    }

    @PublicEndpoint
    @PostMapping("/sign-up/password")
    String password(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> email = email(request);
        String name = SignUpSession.of(request).map(SignUpSession::name).orElse(null);
        if (email.isEmpty() || name == null) {
            return PageSecurity.to(AGAIN);
        }
        model.addAttribute("email", email.get().value());
        Optional<String> password = newPassword.check(form.password(), email.get(), errors, response);
        if (password.isEmpty()) {
            return PASSWORD_PAGE;
        }
        try {
            Optional<Person> person = openAccount.with(email.get(), name, password.get());
            if (person.isEmpty()) {
                return PageSecurity.to("/sign-in"); // it has an account already, opened a moment ago
            }
            sessions.begin(person.get(), request);
            return PageSecurity.to(home);
        } catch (Passwords.Busy e) {
            PageSecurity.status(response, 503, 5);
            errors.reject("accounts.busy");
            return PASSWORD_PAGE;
        }
    }

    private Optional<EmailAddress> email(HttpServletRequest request) {
        return SignUpSession.of(request)
                .filter(session -> session.name() != null)
                .flatMap(session -> confirmations.find(session.confirmation()))
                .map(confirmation -> confirmation.email());
    }
}
