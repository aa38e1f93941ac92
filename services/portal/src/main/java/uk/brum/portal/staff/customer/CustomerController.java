package uk.brum.portal.staff.customer;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.behalf.Callers;
import uk.brum.portal.signin.PressedOn;
import uk.brum.portal.staff.ForStaff;

/** Somebody with an account, and what to do for them. */
@Controller
@ForStaff
@RequestMapping("/staff/people/{personId:[A-Za-z0-9._-]{1,100}}")
class CustomerController {

    private final Customers customers;
    private final Callers callers;

    CustomerController(Customers customers, Callers callers) {
        this.customers = customers;
        this.callers = callers;
    }

    @GetMapping
    String show(@PathVariable("personId") String personId, Model model) {
        model.addAttribute("customer", customers.customer(personId));
        return "staff/customer/person";
    }

    /** Begins a report in this person's name. */
    @PostMapping("/reports")
    @PressedOn(notDone = "staff-customer.not-done.report")
    String begin(
            @PathVariable("personId") String personId,
            @RequestParam(name = "what", defaultValue = "") String what,
            Principal me) {
        People.Person person = customers.person(personId);
        return "redirect:"
                + callers.begin(
                                me.getName(),
                                person.personId(),
                                person.name(),
                                person.email(),
                                null,
                                "/staff/people/" + person.personId())
                        .path(Task.of(what).page());
    }
}
