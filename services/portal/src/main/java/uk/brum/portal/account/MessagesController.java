package uk.brum.portal.account;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.account.MyMessages.Channels;
import uk.brum.portal.account.MyMessages.Preferences;
import uk.brum.portal.account.MyMessages.Topics;
import uk.brum.portal.problems.ServiceAway;

/** The messages sent to a person, and which of them they want. */
@Controller
@RequestMapping("/account")
@PreAuthorize("isAuthenticated()")
class MessagesController {

    private static final int A_PAGE = 20;

    private final MyMessages messages;
    private final Words words;

    MessagesController(MyMessages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    @GetMapping("/messages")
    String sent(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("page", messages.sent(A_PAGE, cursor));
        return "account/messages";
    }

    @GetMapping("/preferences")
    String preferences(@ModelAttribute("form") PreferencesForm form, Model model) {
        if (form.filled() == null) {
            Preferences now = messages.preferences();
            model.addAttribute(
                    "form",
                    new PreferencesForm(
                            now.channels().email(),
                            now.topics().account(),
                            now.topics().missedCollections(),
                            now.topics().requests(),
                            now.topics().following(),
                            true));
        }
        return "account/preferences";
    }

    @PostMapping("/preferences")
    String prefer(
            @ModelAttribute("form") PreferencesForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            messages.prefer(form.preferences());
        } catch (ServiceAway e) {
            errors.reject("account.preferences.away");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return "account/preferences";
        }
        next.addFlashAttribute("done", words.of("account.preferences.done"));
        return "redirect:/account";
    }

    /** Unticked boxes are not sent: {@code filled} tells an empty form from none. */
    record PreferencesForm(
            @Nullable Boolean email,
            @Nullable Boolean account,
            @Nullable Boolean missedCollections,
            @Nullable Boolean requests,
            @Nullable Boolean following,
            @Nullable Boolean filled) {

        Preferences preferences() {
            return new Preferences(
                    new Channels(Boolean.TRUE.equals(email)),
                    new Topics(
                            true,
                            Boolean.TRUE.equals(account),
                            Boolean.TRUE.equals(missedCollections),
                            Boolean.TRUE.equals(requests),
                            Boolean.TRUE.equals(following)));
        }
    }
}
