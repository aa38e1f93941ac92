package uk.brum.portal.followreports;

import feign.FeignException;
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
import uk.brum.pages.Words;
import uk.brum.portal.area.Neighbourhood;
import uk.brum.portal.checkbinday.PostcodeForm;
import uk.brum.portal.follow.Circle;
import uk.brum.portal.follow.Follows;
import uk.brum.portal.reportanything.PublicKinds;
import uk.brum.starter.security.PublicEndpoint;

/** Following what is reported around a postcode, everything or one kind. */
@Controller
@RequestMapping("/follow/around")
class FollowAroundController {

    private static final int HOMES = 200;

    private final Neighbourhood places;
    private final PublicKinds kinds;
    private final Follows follows;
    private final Feeds feeds;
    private final Words words;

    FollowAroundController(Neighbourhood places, PublicKinds kinds, Follows follows, Feeds feeds, Words words) {
        this.places = places;
        this.kinds = kinds;
        this.follows = follows;
        this.feeds = feeds;
        this.words = words;
    }

    @PublicEndpoint
    @GetMapping
    String ask(@ModelAttribute("form") AroundForm form, BindingResult errors, Model model) {
        return page(model);
    }

    /** @param feed when the person wants the address for an app and no email */
    @PublicEndpoint
    @PostMapping
    String follow(
            @ModelAttribute("form") AroundForm form,
            BindingResult errors,
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Circle circle = circle(form, errors);
        if (circle == null) {
            return page(model);
        }
        String address = feeds.around(circle, form.wish().only());
        if (feed != null) {
            model.addAttribute("feed", address);
            return page(model);
        }
        String done = follows.around(circle, form.wish(), request, response, errors);
        return done == null ? page(model) : Followed.page(done, address, request, next);
    }

    private String page(Model model) {
        model.addAttribute("kinds", kinds.choices());
        model.addAttribute(
                "distances",
                AroundForm.DISTANCES.stream()
                        .map(metres -> Choice.of(metres, words.of("followreports.around.metres." + metres)))
                        .toList());
        return "followreports/around";
    }

    /** Null when {@code errors} say why there is none. */
    private @Nullable Circle circle(AroundForm form, BindingResult errors) {
        var typed = new PostcodeForm(form.postcode());
        String postcode = typed.tidy();
        List<Neighbourhood.Home> homes = postcode == null ? List.of() : homes(postcode);
        if (postcode == null) {
            errors.rejectValue("postcode", typed.complaint());
        } else if (homes.isEmpty()) {
            errors.rejectValue("postcode", "area.find.unknown", new Object[] {postcode}, null);
        }
        if (form.metres() == null || !form.farEnough()) {
            errors.rejectValue("metres", "followreports.around.metres.choose");
        }
        return errors.hasErrors() || form.metres() == null
                ? null
                : new Circle(
                        homes.stream()
                                .mapToDouble(home -> home.location().lat())
                                .average()
                                .orElseThrow(),
                        homes.stream()
                                .mapToDouble(home -> home.location().lon())
                                .average()
                                .orElseThrow(),
                        Integer.parseInt(form.metres()));
    }

    private List<Neighbourhood.Home> homes(String postcode) {
        try {
            return places.ofPostcode(postcode, HOMES).items();
        } catch (FeignException.BadRequest e) {
            return List.of();
        }
    }
}
