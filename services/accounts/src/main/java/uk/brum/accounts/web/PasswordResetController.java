package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.accounts.application.Links;
import uk.brum.accounts.application.RequestPasswordReset;
import uk.brum.accounts.application.ResetPassword;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.secrets.Passwords;
import uk.brum.starter.security.PublicEndpoint;

/** A forgotten password: ask for a link, open it, choose another password. */
@Page
class PasswordResetController {

    private static final String ASK_PAGE = "accounts/forgot-password";
    private static final String RESET_PAGE = "accounts/reset-password";

    private final RequestPasswordReset requestReset;
    private final ResetPassword resetPassword;
    private final MailRequests mail;
    private final NewPassword newPassword;
    private final Links links;

    PasswordResetController(
            RequestPasswordReset requestReset,
            ResetPassword resetPassword,
            MailRequests mail,
            NewPassword newPassword,
            Links links) {
        this.requestReset = requestReset;
        this.resetPassword = resetPassword;
        this.mail = mail;
        this.newPassword = newPassword;
        this.links = links;
    }

    record Form(String id, String token, @Nullable String password) {}

    @PublicEndpoint
    @GetMapping("/forgot-password")
    String page(Model model) {
        model.addAttribute("form", new MailRequests.Form(null));
        return ASK_PAGE;
    }

    @PublicEndpoint
    @PostMapping("/forgot-password")
    String ask(
            @ModelAttribute("form") MailRequests.Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        return mail.send(form, errors, requestReset::of, request, response)
                ? PageSecurity.to("/forgot-password/check-your-email")
                : ASK_PAGE;
    }

    @PublicEndpoint
    @GetMapping("/forgot-password/check-your-email")
    String sent() {
        return "accounts/forgot-password-sent";
    }

    @PublicEndpoint
    @GetMapping("/reset-password")
    String opened(@RequestParam String id, @RequestParam String token, Model model) {
        links.open(id, token, Confirmation.Purpose.PASSWORD_RESET);
        model.addAttribute("form", new Form(id, token, null));
        return RESET_PAGE;
    }

    @PublicEndpoint
    @PostMapping("/reset-password")
    String reset(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Confirmation link = links.open(form.id(), form.token(), Confirmation.Purpose.PASSWORD_RESET);
        Optional<String> password = newPassword.check(form.password(), link.email(), errors, response);
        if (password.isEmpty()) {
            return RESET_PAGE;
        }
        try {
            resetPassword.by(form.id(), form.token(), password.get());
            return PageSecurity.to("/reset-password/done");
        } catch (Passwords.Busy e) {
            PageSecurity.status(response, 503, 5);
            errors.reject("accounts.busy");
            return RESET_PAGE;
        }
    }

    @PublicEndpoint
    @GetMapping("/reset-password/done")
    String done() {
        return "accounts/reset-password-done";
    }
}
