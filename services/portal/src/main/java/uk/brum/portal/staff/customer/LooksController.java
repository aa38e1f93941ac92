package uk.brum.portal.staff.customer;

import feign.FeignException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForSupervisors;

/** Who looked at a customer. */
@Controller
@ForSupervisors
class LooksController {

    private final Looks looks;

    LooksController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/staff/people/{personId:" + NotesController.ID + "}/accesses")
    String show(@PathVariable("personId") String personId, Model model) {
        Part<List<Looks.Look>> recorded = Part.of(() -> {
            try {
                return looks.at(personId).items();
            } catch (FeignException.NotFound | FeignException.BadRequest e) {
                throw new NotThere("person " + personId);
            }
        });
        model.addAttribute("person", personId);
        model.addAttribute("looks", recorded);
        return "staff/customer/accesses";
    }
}
