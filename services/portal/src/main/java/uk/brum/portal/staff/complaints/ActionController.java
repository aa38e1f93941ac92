package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;

/** The page of each action: asks, shows a letter's content again before it is sent, and does it. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/do/{action}")
class ActionController {

    private final StaffComplaints complaints;

    private final MessageSource messages;

    ActionController(StaffComplaints complaints, MessageSource messages) {
        this.complaints = complaints;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            @PathVariable("reference") String reference,
            @PathVariable("action") String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Model model) {
        Action action = known(slug, request);
        Complaint complaint = StaffComplaint.find(complaints, reference);
        Answered answered = Answered.of(action, sent);
        begun(answered, complaint);
        return page(complaint, answered, new MapBindingResult(answered.values(), "form"), model);
    }

    @PostMapping
    String act(
            @PathVariable("reference") String reference,
            @PathVariable("action") String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Action action = known(slug, request);
        Answered answered = Answered.of(action, sent);
        MapBindingResult errors = answered.check();
        String step = String.valueOf(sent.getFirst("step"));
        if (errors.hasErrors() || "change".equals(step)) {
            return page(StaffComplaint.find(complaints, reference), answered, errors, model);
        }
        if (action.letter() && !"send".equals(step)) {
            page(StaffComplaint.find(complaints, reference), answered, errors, model);
            return "staff/complaints/check";
        }
        Object after = Trying.to(
                () -> action.bodiless()
                        ? complaints.act(reference, answered.path())
                        : complaints.act(reference, answered.path(), answered.body()),
                errors,
                response,
                Wrong.WORDS);
        if (after == null) {
            return page(StaffComplaint.find(complaints, reference), answered, errors, model);
        }
        next.addFlashAttribute("done", action.slug());
        return "redirect:/staff/complaints/" + reference;
    }

    private String page(Complaint complaint, Answered answered, MapBindingResult errors, Model model) {
        Action action = answered.action();
        model.addAttribute("complaint", complaint);
        model.addAttribute("action", action.slug());
        model.addAttribute("answered", answered);
        model.addAttribute("questions", action.questions());
        model.addAttribute("notes", notes(action));
        model.addAttribute("about", about(complaint, answered));
        model.addAttribute("form", answered.values());
        model.addAttribute("rows", OrderedRemedies.rows());
        model.addAttribute("remedyKinds", OrderedRemedies.kinds());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "staff/complaints/action";
    }

    /** What stands under the heading, by an empty name, and under each question that has a hint. */
    private Map<String, String> notes(Action action) {
        String of = "staff-complaints." + action.slug();
        Map<String, String> notes = new HashMap<>();
        notes.put("", note(of + ".lead"));
        action.questions().forEach(one -> notes.put(one.name(), note(of + "." + one.key() + ".hint")));
        notes.values().removeIf(String::isEmpty);
        return notes;
    }

    private String note(String key) {
        return String.valueOf(messages.getMessage(key, null, "", LocaleContextHolder.getLocale()));
    }

    /** What stands above the questions: the point, the remedy or the request that the action is about. */
    private static String about(Complaint complaint, Answered answered) {
        return switch (answered.action()) {
            case ANSWER ->
                complaint.points().stream()
                        .filter(point -> String.valueOf(point.number())
                                .equals(answered.values().get("number")))
                        .map(Complaint.Point::text)
                        .findFirst()
                        .orElseThrow(() -> new NotThere("point"));
            case PROVE ->
                complaint.remedies().stream()
                        .filter(remedy -> remedy.id().equals(answered.values().get("id")))
                        .map(Complaint.Remedy::description)
                        .findFirst()
                        .orElseThrow(() -> new NotThere("remedy"));
            case SENT_INFORMATION ->
                complaint.staff().ombudsmanCases().stream()
                        .flatMap(one -> one.informationRequests().stream())
                        .filter(asked -> asked.id().equals(answered.values().get("id")))
                        .map(Complaint.InformationRequest::what)
                        .findFirst()
                        .orElseThrow(() -> new NotThere("information request"));
            case REACH, LEAVE ->
                complaint
                        .person(String.valueOf(answered.values().get("person")))
                        .name();
            default -> "";
        };
    }

    /** What is known already stands in the form when it is opened. */
    private static void begun(Answered answered, Complaint complaint) {
        switch (answered.action()) {
            case ANSWER ->
                complaint.points().stream()
                        .filter(point -> String.valueOf(point.number())
                                .equals(answered.values().get("number")))
                        .flatMap(point -> point.answers().stream())
                        .filter(answer -> answer.stage() == complaint.stage())
                        .findFirst()
                        .ifPresent(answer -> answered.with("answer", answer.answer())
                                .with("decision", answer.decision())
                                .with("reasons", answer.reasons()));
            case ESCALATE -> {
                Complaint.LateRequest late = complaint.lateRequest();
                if (late != null) {
                    answered.with("why", late.why()).with("keptBecause", late.keptBecause());
                }
            }
            case ACKNOWLEDGE -> answered.with("outcomeSought", complaint.outcomeSought());
            case LEARN -> {
                Complaint.Learning known = complaint.staff().learning();
                if (known != null) {
                    answered.with("rootCause", known.rootCause())
                            .with("serviceArea", known.serviceArea())
                            .with("lessons", known.lessons());
                }
            }
            case NEEDS -> {
                List<String> needed = complaint.staff().needs().adjustments();
                answered.with("adjustments", needed == null ? null : String.join("\n", needed))
                        .with("preferredContact", complaint.staff().needs().preferredContact());
            }
            case REACH -> {
                Complaint.Party person =
                        complaint.person(String.valueOf(answered.values().get("person")));
                answered.with("email", person.email())
                        .with("phone", person.phone())
                        .with("address", person.address());
            }
            case REFER -> {
                Complaint.PolicyAllows allows = complaint.staff().policyAllows();
                answered.with("ombudsman", allows == null ? null : allows.ombudsman());
            }
            case RESTRICT -> {
                answered.values().put("specialCategories", complaint.staff().specialCategories());
                answered.values().put("named", complaint.staff().named());
            }
            default -> {}
        }
    }

    private static Action known(String slug, HttpServletRequest request) {
        Action action = Action.named(slug);
        if (action == null) {
            throw new NotThere("action " + slug);
        }
        if (action.forSupervisors() && !request.isUserInRole("SUPERVISOR")) {
            throw new AccessDeniedException("for supervisors");
        }
        return action;
    }
}
