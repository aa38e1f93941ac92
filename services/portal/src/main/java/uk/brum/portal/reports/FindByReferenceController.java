package uk.brum.portal.reports;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.brum.starter.security.PublicEndpoint;

/** From a reference to its page, for somebody who has nothing else: most reports are made by phone. */
@Controller
class FindByReferenceController {

    @PublicEndpoint
    @GetMapping("/reports")
    String find(@ModelAttribute("form") ReferenceForm form, BindingResult errors) {
        if (form.reference() == null) {
            return "reports/find";
        }
        String page = form.page();
        if (page == null) {
            errors.rejectValue("reference", form.complaint());
            return "reports/find";
        }
        return "redirect:" + page;
    }
}
