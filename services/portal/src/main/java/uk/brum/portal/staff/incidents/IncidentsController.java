package uk.brum.portal.staff.incidents;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.ForSupervisors;

/** Declaring a mass incident, letting reports join it, and one answer for all of them. */
@Controller
@ForStaff
@RequestMapping("/staff/incidents")
class IncidentsController {

    private static final String REFERENCE = "/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}";
    private static final List<String> STATES =
            List.of("in-progress", "waiting", "done", "will-not-be-done", "not-ours");
    private static final String WORDS = "staff-incidents.error.";

    private final IncidentDesk desk;

    IncidentsController(IncidentDesk desk) {
        this.desk = desk;
    }

    /** @param key makes a second click the same as the first */
    record DeclareForm(
            @Nullable String key,
            @Nullable String category,
            @Nullable String place,
            @Nullable String description) {}

    /** References with anything between them. */
    record JoinForm(@Nullable String references) {

        List<String> all() {
            String text = references == null ? "" : references.toUpperCase(Locale.ROOT);
            return Arrays.stream(text.split("[\\s,;]+"))
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** The same for everybody who joined. */
    record AnswerForm(@Nullable String state, @Nullable String text) {}

    /** The open ones; another is looked up by its reference. Only supervisors declare. */
    @GetMapping
    String start(
            @RequestParam(name = "reference", required = false) @Nullable String reference,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        String wanted = reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT);
        if (wanted.matches("SR-[0-9A-Z]{4}-[0-9A-Z]{4}")) {
            return "redirect:/staff/incidents/" + wanted;
        }
        model.addAttribute("unclear", !wanted.isEmpty());
        model.addAttribute("wanted", reference);
        model.addAttribute("list", Part.of(() -> desk.open(cursor)));
        return "staff/incidents/start";
    }

    @ForSupervisors
    @GetMapping("/new")
    String ask(@ModelAttribute("form") DeclareForm typed, Model model) {
        if (typed.place() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", new DeclareForm(UUID.randomUUID().toString(), null, null, null));
        }
        return declaring(model);
    }

    @ForSupervisors
    @PostMapping("/new")
    String declare(
            @ModelAttribute("form") DeclareForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        filled("category", form.category(), 60, errors);
        filled("place", form.place(), 300, errors);
        filled("description", form.description(), 4000, errors);
        String key = form.key() != null && form.key().matches("[0-9a-f-]{36}")
                ? form.key()
                : UUID.randomUUID().toString();
        var incident = new IncidentDesk.NewIncident(
                plain(form.category()), new IncidentDesk.Place(plain(form.place())), plain(form.description()));
        IncidentDesk.Receipt receipt =
                errors.hasErrors() ? null : Trying.to(() -> desk.declare(key, incident), errors, response, WORDS);
        if (receipt == null) {
            return declaring(model);
        }
        next.addFlashAttribute("done", "declared");
        return "redirect:/staff/incidents/" + receipt.reference();
    }

    @GetMapping(REFERENCE)
    String show(
            @PathVariable("reference") String reference,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("incident", find(reference));
        model.addAttribute("joined", Part.of(() -> desk.joined(reference, cursor)));
        model.addAttribute("further", cursor != null);
        return "staff/incidents/incident";
    }

    @GetMapping(REFERENCE + "/join")
    String whichJoin(@PathVariable("reference") String reference, @ModelAttribute("form") JoinForm form, Model model) {
        model.addAttribute("incident", find(reference));
        return "staff/incidents/join";
    }

    @PostMapping(REFERENCE + "/join")
    String join(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<String> references = form.all();
        if (references.isEmpty() || references.size() > 200) {
            errors.rejectValue("references", "staff-incidents.error.references");
        }
        references.stream()
                .filter(one -> !one.matches("SR-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .findFirst()
                .ifPresent(wrong -> errors.rejectValue(
                        "references", "staff-incidents.error.reference", new Object[] {wrong}, null));
        IncidentDesk.Joined joined = errors.hasErrors()
                ? null
                : Trying.to(() -> desk.join(reference, new IncidentDesk.Joining(references)), errors, response, WORDS);
        if (joined == null) {
            model.addAttribute("incident", find(reference));
            return "staff/incidents/join";
        }
        long count =
                joined.outcomes().stream().filter(IncidentDesk.Outcome::joined).count();
        if (count > 0) {
            next.addFlashAttribute("done", "joined");
            next.addFlashAttribute("count", count);
        }
        next.addFlashAttribute(
                "refused",
                joined.outcomes().stream()
                        .filter(one -> !one.joined())
                        .map(one -> one.reference() + (one.reason() == null ? "" : ": " + one.reason()))
                        .collect(Collectors.joining("\n")));
        return "redirect:/staff/incidents/" + reference;
    }

    @GetMapping(REFERENCE + "/answer")
    String whatAnswer(
            @PathVariable("reference") String reference, @ModelAttribute("form") AnswerForm form, Model model) {
        return answering(reference, model);
    }

    @PostMapping(REFERENCE + "/answer")
    String answer(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!STATES.contains(plain(form.state()))) {
            errors.rejectValue("state", "staff-incidents.error.state");
        }
        filled("text", form.text(), 4000, errors);
        var answer = new IncidentDesk.Answer(plain(form.state()), plain(form.text()));
        if (errors.hasErrors() || Trying.to(() -> desk.answer(reference, answer), errors, response, WORDS) == null) {
            return answering(reference, model);
        }
        next.addFlashAttribute("done", "answered");
        return "redirect:/staff/incidents/" + reference;
    }

    private String declaring(Model model) {
        model.addAttribute("categories", desk.categories().items());
        return "staff/incidents/declare";
    }

    private String answering(String reference, Model model) {
        model.addAttribute("incident", find(reference));
        model.addAttribute("states", STATES);
        return "staff/incidents/answer";
    }

    private IncidentDesk.Incident find(String reference) {
        try {
            return desk.find(reference);
        } catch (FeignException.NotFound e) {
            throw new NotThere("incident " + reference);
        }
    }

    private static void filled(String field, @Nullable String value, int longest, BindingResult errors) {
        if (plain(value).isEmpty()) {
            errors.rejectValue(field, WORDS + field);
        } else if (plain(value).length() > longest) {
            errors.rejectValue(field, "staff-incidents.error.long", new Object[] {longest}, null);
        }
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
