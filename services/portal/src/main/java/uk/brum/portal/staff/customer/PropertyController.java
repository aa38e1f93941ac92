package uk.brum.portal.staff.customer;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.portal.behalf.Callers;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForStaff;

/** A home, for callers without an account. */
@Controller
@ForStaff
@RequestMapping("/staff/properties/{uprn:[0-9]{1,12}}")
class PropertyController {

    private final Customers customers;
    private final CustomerHomes homes;
    private final Callers callers;

    PropertyController(Customers customers, CustomerHomes homes, Callers callers) {
        this.customers = customers;
        this.homes = homes;
        this.callers = callers;
    }

    @GetMapping
    String show(@PathVariable("uprn") String uprn, @ModelAttribute("form") CallerForm form, Model model) {
        return page(uprn, model);
    }

    /** Begins a report in the name of somebody who calls about this home. */
    @PostMapping
    String begin(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") CallerForm form,
            BindingResult errors,
            Principal me,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(uprn, model);
        }
        return "redirect:"
                + callers.begin(
                                me.getName(),
                                null,
                                Objects.requireNonNull(CallerForm.tidy(form.name())),
                                CallerForm.tidy(form.email()),
                                CallerForm.tidy(form.phone()),
                                "/staff/properties/" + uprn)
                        .path(Task.of(String.valueOf(form.what())).page());
    }

    private String page(String uprn, Model model) {
        Customer.Home home = homes.the(uprn);
        model.addAttribute("home", home);
        model.addAttribute("people", customers.at(uprn));
        model.addAttribute("missed", customers.missedAt(uprn));
        model.addAttribute(
                "requests", home.address() == null ? new Part<List<?>>(null) : customers.requestsNear(home.address()));
        return "staff/customer/property";
    }
}
