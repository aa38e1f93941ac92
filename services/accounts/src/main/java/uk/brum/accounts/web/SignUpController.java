package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.accounts.application.Links;
import uk.brum.accounts.application.StartSignUp;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.starter.security.PublicEndpoint;

/** Signing up, up to the confirmed address. Nobody can prepare an account for an address that is not theirs. */
@Page
class SignUpController {

    private static final String PAGE = "accounts/sign-up";

    private final StartSignUp startSignUp;
    private final MailRequests mail;
    private final Links links;

    SignUpController(StartSignUp startSignUp, MailRequests mail, Links links) {
        this.startSignUp = startSignUp;
        this.mail = mail;
        this.links = links;
    }

    record Link(String id, String token) {}

    @PublicEndpoint
    @GetMapping("/sign-up")
    String page(Model model) {
        model.addAttribute("form", new MailRequests.Form(null));
        return PAGE;
    }

    @PublicEndpoint
    @PostMapping("/sign-up")
    String start(
            @ModelAttribute("form") MailRequests.Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        return mail.send(form, errors, startSignUp::with, request, response)
                ? PageSecurity.to("/sign-up/check-your-email")
                : PAGE;
    }

    @PublicEndpoint
    @GetMapping("/sign-up/check-your-email")
    String sent() {
        return "accounts/sign-up-sent";
    }

    /** Only shows a button: the scanners of mail programs open every link, and they do not press buttons. */
    @PublicEndpoint
    @GetMapping("/confirm-email")
    String opened(@RequestParam String id, @RequestParam String token, Model model) {
        links.open(id, token, Confirmation.Purpose.SIGN_UP);
        model.addAttribute("link", new Link(id, token));
        return "accounts/confirm-email";
    }

    @PublicEndpoint
    @PostMapping("/confirm-email")
    String confirm(@RequestParam String id, @RequestParam String token, HttpServletRequest request) {
        SignUpSession.begin(links.use(id, token, Confirmation.Purpose.SIGN_UP), request);
        return PageSecurity.to("/sign-up/name");
    }
}
