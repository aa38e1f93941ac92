package uk.brum.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.account.MyAccount.Me;
import uk.brum.portal.complaints.Complaints;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportmissedbin.MissedCollections;
import uk.brum.portal.reports.ServiceRequests;

/** Everything of a person on one page. */
@Controller
@PreAuthorize("isAuthenticated()")
class AccountController {

    private static final int RECENT = 5;
    private static final int A_PAGE = 20;

    private final MyAccount account;
    private final KeptHomes homes;
    private final MissedCollections missed;
    private final ServiceRequests requests;
    private final Complaints complaints;

    AccountController(
            MyAccount account,
            KeptHomes homes,
            MissedCollections missed,
            ServiceRequests requests,
            Complaints complaints) {
        this.complaints = complaints;
        this.requests = requests;
        this.account = account;
        this.homes = homes;
        this.missed = missed;
    }

    @GetMapping("/account")
    String overview(Model model) {
        Part<Me> me = Part.of(account::me);
        model.addAttribute("me", me.value());
        model.addAttribute(
                "homes", me.value() == null ? null : homes.of(me.value().properties()));
        model.addAttribute("reports", Part.of(() -> missed.mine(RECENT, null)).value());
        model.addAttribute(
                "requests", Part.of(() -> requests.mine(RECENT, null)).value());
        model.addAttribute(
                "complaints", Part.of(() -> complaints.mine(null, RECENT, null)).value());
        return "account/overview";
    }

    @GetMapping("/account/requests")
    String requests(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("page", requests.mine(A_PAGE, cursor));
        return "account/requests";
    }
}
