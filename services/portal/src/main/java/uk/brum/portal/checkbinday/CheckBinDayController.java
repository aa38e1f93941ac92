package uk.brum.portal.checkbinday;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.security.PublicEndpoint;

/** From a postcode to the next bin day, in two steps. */
@Controller
class CheckBinDayController {

    private static final int ADDRESSES_A_PAGE = 50;

    private final Addresses addresses;
    private final Homes homes;
    private final KnownBinDays binDays;
    private final BinDaysPages pages;
    private final String origin;

    CheckBinDayController(
            Addresses addresses, Homes homes, KnownBinDays binDays, BinDaysPages pages, PlatformProperties platform) {
        this.addresses = addresses;
        this.homes = homes;
        this.binDays = binDays;
        this.pages = pages;
        this.origin = platform.issuer();
    }

    @PublicEndpoint
    @GetMapping("/")
    String home(@ModelAttribute("form") PostcodeForm form) {
        return "checkbinday/home";
    }

    /** The same road to a home for somebody who comes to report a missed collection. */
    @PublicEndpoint
    @GetMapping("/bins/missed")
    String missed(@ModelAttribute("form") PostcodeForm form) {
        return "checkbinday/missed";
    }

    @PublicEndpoint
    @GetMapping("/bins")
    String choose(
            @ModelAttribute("form") PostcodeForm form,
            BindingResult errors,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "then", required = false) @Nullable String then,
            Model model) {
        boolean missed = "missed".equals(then);
        if (form.postcode() == null) {
            return missed ? "redirect:/bins/missed" : "redirect:/";
        }
        String asked = missed ? "checkbinday/missed" : "checkbinday/home";
        String postcode = form.tidy();
        if (postcode == null) {
            errors.rejectValue("postcode", form.complaint());
            return asked;
        }
        Addresses.Page page;
        try {
            page = addresses.ofPostcode(postcode, ADDRESSES_A_PAGE, cursor);
        } catch (FeignException.BadRequest e) {
            errors.rejectValue("postcode", "checkbinday.postcode.shape");
            return asked;
        }
        if (page.items().isEmpty()) {
            model.addAttribute("postcode", postcode);
            return "checkbinday/no-addresses";
        }
        if (cursor == null && page.items().size() == 1) {
            return "redirect:/bins/" + page.items().getFirst().uprn() + (missed ? "/report-missed" : "");
        }
        model.addAttribute("postcode", postcode);
        model.addAttribute("page", page);
        model.addAttribute("further", cursor != null);
        model.addAttribute("then", missed ? "missed" : null);
        return "checkbinday/choose-address";
    }

    @PublicEndpoint
    @GetMapping("/bins/not-listed")
    String notListed(@ModelAttribute("form") PostcodeForm form, Model model) {
        model.addAttribute("postcode", form.tidy());
        return "checkbinday/not-listed";
    }

    @PublicEndpoint
    @GetMapping("/bins/{uprn:[0-9]+}")
    String binDays(@PathVariable("uprn") String uprn, Model model) {
        String plain = uprn.replaceFirst("^0+(?=.)", "");
        if (!plain.equals(uprn)) {
            return "redirect:/bins/" + plain;
        }
        Address address = homes.find(uprn);
        KnownBinDays.Seen seen = binDays.of(uprn);
        describe(uprn, address, model);
        model.addAttribute("bins", pages.of(seen.days()));
        model.addAttribute("oldSince", seen.oldSince());
        return "checkbinday/bin-days";
    }

    @PublicEndpoint
    @GetMapping("/bins/{uprn:[0-9]+}/calendar")
    String calendar(@PathVariable("uprn") String uprn, Model model) {
        describe(uprn, homes.find(uprn), model);
        String feed = origin + "/api/bins/v1/properties/" + uprn + "/calendar.ics";
        model.addAttribute("feed", feed);
        model.addAttribute("webcal", feed.replaceFirst("^https?", "webcal"));
        return "checkbinday/calendar";
    }

    private void describe(String uprn, @Nullable Address address, Model model) {
        model.addAttribute("uprn", uprn);
        model.addAttribute("address", address);
        model.addAttribute("home", homes.nameOf(address));
    }
}
