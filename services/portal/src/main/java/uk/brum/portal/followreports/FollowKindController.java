package uk.brum.portal.followreports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Choice;
import uk.brum.portal.follow.FollowForm;
import uk.brum.portal.follow.Follows;
import uk.brum.portal.reportanything.PublicKinds;
import uk.brum.starter.security.PublicEndpoint;

/** What there is to follow, and one kind of report in the whole city. */
@Controller
@RequestMapping("/follow")
class FollowKindController {

    private final PublicKinds kinds;
    private final Follows follows;
    private final Feeds feeds;

    FollowKindController(PublicKinds kinds, Follows follows, Feeds feeds) {
        this.kinds = kinds;
        this.follows = follows;
        this.feeds = feeds;
    }

    @PublicEndpoint
    @GetMapping
    String choose() {
        return "followreports/choose";
    }

    @PublicEndpoint
    @GetMapping("/kind")
    String ask(@ModelAttribute("form") FollowForm form, BindingResult errors, Model model) {
        model.addAttribute("kinds", kinds.choices());
        return "followreports/kind";
    }

    /** @param feed when the person wants the address for an app and no email */
    @PublicEndpoint
    @PostMapping("/kind")
    String follow(
            @ModelAttribute("form") FollowForm form,
            BindingResult errors,
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<Choice> choices = kinds.choices();
        model.addAttribute("kinds", choices);
        String category = form.only();
        if (category == null || choices.stream().noneMatch(one -> one.value().equals(category))) {
            errors.rejectValue("category", "followreports.kind.choose");
            return "followreports/kind";
        }
        String address = feeds.ofKind(category);
        if (feed != null) {
            model.addAttribute("feed", address);
            return "followreports/kind";
        }
        String done = follows.kind(category, form, request, response, errors);
        return done == null ? "followreports/kind" : Followed.page(done, address, request, next);
    }
}
