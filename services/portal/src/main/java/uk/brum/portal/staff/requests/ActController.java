package uk.brum.portal.staff.requests;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.requests.RequestController.Requests;

/** One thing that staff do with a request. What was typed stays, whatever comes in between. */
@Controller
@ForStaff
@RequestMapping("/staff/requests/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}/{act:[a-z]+}")
class ActController {

    private final Requests requests;
    private final Handling handling;
    private final Acting acting;
    private final ProofPhotos photos;
    private final Words words;

    ActController(Requests requests, Handling handling, Acting acting, ProofPhotos photos, Words words) {
        this.requests = requests;
        this.handling = handling;
        this.acting = acting;
        this.photos = photos;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable("reference") String reference,
            @PathVariable("act") String path,
            @ModelAttribute("form") ActForm typed,
            Model model) {
        Act act = act(path);
        Requests.Read now = requests.read(reference);
        // a key is there when it was typed before they had to sign in again
        ActForm form = typed.key() == null
                ? ActForm.begun(now.version(), UUID.randomUUID().toString())
                : typed;
        return page(act, now, form, new BeanPropertyBindingResult(form, "form"), model);
    }

    @PostMapping
    String send(
            @PathVariable("reference") String reference,
            @PathVariable("act") String path,
            @ModelAttribute("form") ActForm sent,
            BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload,
            Principal me,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Act act = act(path);
        ActForm form = photos.keep(sent, upload, errors);
        if (ActForm.tidy(form.template()) != null) {
            return page(act, requests.read(reference), filled(reference, form), errors, model);
        }
        form.check(act, errors);
        if (errors.hasErrors()) {
            return page(act, requests.read(reference), form, errors, model);
        }
        try {
            acting.perform(act, reference, form, me.getName());
            next.addFlashAttribute("done", words.of("staff.request.act." + act.path() + ".done"));
            return "redirect:/staff/requests/" + reference;
        } catch (FeignException.Unauthorized e) {
            throw e;
        } catch (FeignException.FeignClientException e) {
            if (e.status() == HttpStatus.PRECONDITION_FAILED.value()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return changed(act, reference, form, model);
            }
            String detail = Refusal.of(e).detail();
            errors.reject("refused", detail == null ? words.of("staff.request.error.refused") : detail);
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("staff.request.error.away");
            response.setStatus(503);
        }
        return again(act, reference, form, errors, model);
    }

    /** Somebody was faster: what they did, and below it what was typed, ready to be sent again. */
    private String changed(Act act, String reference, ActForm form, Model model) {
        Requests.Read now = requests.read(reference);
        model.addAttribute("changed", true);
        ActForm same = form.at(now.version());
        return page(act, now, same, clean(same), model);
    }

    private String again(Act act, String reference, ActForm form, BindingResult errors, Model model) {
        Part<Requests.Read> now = Part.of(() -> requests.read(reference));
        return now.value() == null
                ? form(act, reference, form, errors, model)
                : page(act, now.value(), form, errors, model);
    }

    private ActForm filled(String reference, ActForm form) {
        String template = String.valueOf(ActForm.tidy(form.template()));
        if (!template.matches("[0-9a-f-]{36}")) {
            return form; // "show the words for this state"
        }
        try {
            return form.saying(handling.fill(template, reference).text());
        } catch (FeignException.NotFound e) {
            return form;
        }
    }

    private String page(Act act, Requests.Read now, ActForm form, BindingResult errors, Model model) {
        StaffRequest request = now.request();
        model.addAttribute("request", request);
        String status = ActForm.tidy(form.status());
        model.addAttribute("templates", act == Act.STATUS && status != null ? templates(request, status) : List.of());
        return form(act, request.reference(), form, errors, model);
    }

    private static String form(Act act, String reference, ActForm form, BindingResult errors, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("reference", reference);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "staff/requests/act";
    }

    private List<Handling.Template> templates(StaffRequest request, String status) {
        return Part.of(() -> handling.templates(
                                request.category() == null
                                        ? ""
                                        : request.category().code(),
                                status)
                        .items())
                .orElse(List.of());
    }

    private static BindingResult clean(ActForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static Act act(String path) {
        @Nullable Act act = Act.of(path);
        if (act == null) {
            throw new NotThere("act " + path);
        }
        return act;
    }
}
