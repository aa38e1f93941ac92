package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.accounts.AccountsProperties;
import uk.brum.accounts.application.SignIn;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.oauth.Continuation;
import uk.brum.accounts.secrets.Passwords;
import uk.brum.accounts.session.SignedInSessions;
import uk.brum.starter.security.PublicEndpoint;

@Page
class SignInController {

    static final String PAGE = "accounts/sign-in";

    private final SignIn signIn;
    private final SignedInSessions sessions;
    private final ClientAddress addresses;
    private final FormTargets targets;
    private final String home;

    SignInController(
            SignIn signIn,
            SignedInSessions sessions,
            ClientAddress addresses,
            FormTargets targets,
            AccountsProperties accounts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.addresses = addresses;
        this.targets = targets;
        this.home = accounts.afterSignIn();
    }

    record Form(
            @Nullable String email,
            @Nullable String password,
            @Nullable String onward) {}

    @PublicEndpoint
    @GetMapping("/sign-in")
    String page(
            @RequestParam(name = "continue", required = false) @Nullable String onward,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> next = Continuation.of(onward);
        if (sessions.person(request).isPresent()) {
            return PageSecurity.to(next.orElse(home));
        }
        targets.allowFor(next.orElse(null), response);
        model.addAttribute("form", new Form(null, null, next.orElse(null)));
        return PAGE;
    }

    @PublicEndpoint
    @PostMapping("/sign-in")
    String signIn(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = Continuation.of(form.onward()).orElse(null);
        targets.allowFor(next, response);
        Optional<EmailAddress> email = EmailAddress.of(Objects.requireNonNullElse(form.email(), ""));
        String password = Objects.requireNonNullElse(form.password(), "");
        if (email.isEmpty()) {
            errors.rejectValue("email", "accounts.email.shape");
        }
        if (password.isEmpty()) {
            errors.rejectValue("password", "accounts.sign-in.password.missing");
        }
        if (email.isEmpty() || password.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return PAGE;
        }
        try {
            return switch (signIn.with(email.get(), password, addresses.of(request))) {
                case SignIn.Outcome.Welcome welcome -> {
                    sessions.begin(welcome.person(), request);
                    yield PageSecurity.to(next == null ? home : next);
                }
                case SignIn.Outcome.Wrong wrong -> {
                    response.setStatus(HttpStatus.BAD_REQUEST.value());
                    errors.rejectValue("email", "accounts.sign-in.wrong");
                    yield PAGE;
                }
                case SignIn.Outcome.TooMany tooMany -> {
                    PageSecurity.status(response, 429, tooMany.retryAfter().toSeconds());
                    errors.reject("accounts.sign-in.too-many", Waiting.minutes(tooMany.retryAfter()), null);
                    yield PAGE;
                }
            };
        } catch (Passwords.Busy e) {
            PageSecurity.status(response, 503, 5);
            errors.reject("accounts.sign-in.busy");
            return PAGE;
        }
    }
}
