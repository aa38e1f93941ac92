package uk.brum.portal.follow;

import feign.FeignException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.portal.follow.Followings.Following;
import uk.brum.starter.security.PublicEndpoint;

/** The pages behind the links in emails. Opening one changes nothing, since mail programs open links by themselves. */
@Controller
@RequestMapping("/following")
class FollowingLinksController {

    private static final String TOKEN = "/{token:[0-9a-f]{32}}";

    private final Followings followings;
    private final Follows follows;

    FollowingLinksController(Followings followings, Follows follows) {
        this.followings = followings;
        this.follows = follows;
    }

    @PublicEndpoint
    @GetMapping("/confirm" + TOKEN)
    String askConfirm(@PathVariable("token") String token, Model model) {
        return asked(token, "follow/confirm", "follow/used", model);
    }

    @PublicEndpoint
    @PostMapping("/confirm" + TOKEN)
    String confirm(@PathVariable("token") String token, Model model) {
        try {
            show(followings.confirm(token), model);
            return "follow/confirmed";
        } catch (FeignException.NotFound e) {
            return "follow/used";
        }
    }

    @PublicEndpoint
    @GetMapping("/stop" + TOKEN)
    String askStop(@PathVariable("token") String token, Model model) {
        return asked(token, "follow/stop", "follow/stopped", model);
    }

    @PublicEndpoint
    @PostMapping("/stop" + TOKEN)
    String stop(@PathVariable("token") String token) {
        followings.stopByLink(token);
        return "follow/stopped";
    }

    private String asked(String token, String page, String otherwise, Model model) {
        try {
            show(followings.behind(token), model);
            model.addAttribute("token", token);
            return page;
        } catch (FeignException.NotFound e) {
            return otherwise;
        }
    }

    private void show(Following following, Model model) {
        model.addAttribute("followed", follows.shown(following));
    }
}
