package uk.brum.portal.follow;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;

/** What an account follows: seen, and stopped. */
@Controller
@RequestMapping("/account/following")
@PreAuthorize("isAuthenticated()")
class MyFollowingsController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}/stop";

    private final Followings followings;
    private final Follows follows;
    private final Words words;

    MyFollowingsController(Followings followings, Follows follows, Words words) {
        this.followings = followings;
        this.follows = follows;
        this.words = words;
    }

    @GetMapping
    String mine(Model model) {
        model.addAttribute(
                "followings",
                followings.mine().items().stream().map(follows::shown).toList());
        return "follow/mine";
    }

    /** @param from {@code page} when the person came from the page of what is followed, and goes back there */
    @GetMapping(ONE)
    String askStop(
            @PathVariable("id") String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            Model model) {
        Followed followed = find(id);
        if (followed == null) {
            throw new NotThere("following of the account");
        }
        model.addAttribute("followed", followed);
        model.addAttribute("from", "page".equals(from) ? from : null);
        model.addAttribute("way", way(followed, from));
        return "follow/stop-mine";
    }

    @PostMapping(ONE)
    String stop(
            @PathVariable("id") String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            RedirectAttributes next) {
        Followed followed = find(id);
        try {
            followings.stop(id);
        } catch (FeignException.NotFound e) {
            // it was stopped in another window, or from an email
        }
        next.addFlashAttribute("done", words.of("follow.stopped"));
        return "redirect:" + (followed == null ? "/account/following" : way(followed, from));
    }

    private @Nullable Followed find(String id) {
        return followings.mine().items().stream()
                .filter(following -> id.equals(following.id()))
                .findFirst()
                .map(follows::shown)
                .orElse(null);
    }

    private static String way(Followed followed, @Nullable String from) {
        String page = followed.page();
        return "page".equals(from) && page != null ? page : "/account/following";
    }
}
