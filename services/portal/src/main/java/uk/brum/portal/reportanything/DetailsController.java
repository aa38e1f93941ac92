package uk.brum.portal.reportanything;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import uk.brum.pages.Words;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reports.ServiceRequests;
import uk.brum.portal.signin.PressedOn;
import uk.brum.starter.security.PublicEndpoint;

/** Anything to add in words, photos, and how to reach somebody who is not signed in. */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}")
class DetailsController {

    private static final int LONGEST = 4000;

    private final Steps steps;
    private final ServiceRequests reports;
    private final Words texts;

    DetailsController(Steps steps, ServiceRequests reports, Words texts) {
        this.steps = steps;
        this.reports = reports;
        this.texts = texts;
    }

    /** What the person adds. */
    record DetailsForm(@Nullable String description) {}

    /** A page of a form whose field is a file. */
    record PhotoForm(@Nullable String photo) {}

    /** How to reach the person. */
    record ContactForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        static ContactForm of(Person person) {
            return new ContactForm(person.name(), person.email(), person.phone());
        }
    }

    @PublicEndpoint
    @GetMapping("/details")
    String details(
            @PathVariable("code") String code,
            @ModelAttribute("form") DetailsForm typed,
            HttpSession session,
            Model model) {
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        model.addAttribute("category", steps.category(code));
        model.addAttribute("form", typed.description() == null ? new DetailsForm(draft.description()) : typed);
        return "reportanything/details";
    }

    @PublicEndpoint
    @PostMapping("/details")
    String described(
            @PathVariable("code") String code,
            @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        String words = form.description() == null ? "" : form.description().strip();
        if (words.length() > LONGEST) {
            errors.rejectValue("description", "reportanything.details.long");
            model.addAttribute("category", steps.category(code));
            return "reportanything/details";
        }
        ReportDraft.of(session, code).described(words).keep(session);
        return "redirect:/report/" + code + "/photos";
    }

    @PublicEndpoint
    @GetMapping("/photos")
    String photos(@PathVariable("code") String code, HttpSession session, Model model) {
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        model.addAttribute("form", new PhotoForm(null));
        return photos(code, draft, model);
    }

    private String photos(String code, ReportDraft draft, Model model) {
        model.addAttribute("category", steps.category(code));
        model.addAttribute("photos", draft.photos());
        model.addAttribute("room", ReportDraft.MOST_PHOTOS - draft.photos().size());
        return "reportanything/photos";
    }

    @PublicEndpoint
    @PostMapping("/photos")
    String added(
            @PathVariable("code") String code,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "done", required = false) @Nullable String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        HttpSession session = request.getSession();
        ReportDraft draft = ReportDraft.of(session, code);
        if ((file == null || file.isEmpty()) && done != null) {
            return Steps.afterDetails(code, request.getUserPrincipal() != null);
        }
        var form = new PhotoForm(null);
        var errors = new org.springframework.validation.BeanPropertyBindingResult(form, "form");
        if (file == null || file.isEmpty()) {
            errors.rejectValue("photo", "reportanything.photos.select");
        } else if (draft.photos().size() >= ReportDraft.MOST_PHOTOS) {
            errors.rejectValue("photo", "reportanything.photos.enough");
        } else {
            String complaint = upload(session, draft, file, response);
            if (complaint == null) {
                return done == null
                        ? "redirect:/report/" + code + "/photos"
                        : Steps.afterDetails(code, request.getUserPrincipal() != null);
            }
            errors.rejectValue("photo", "refused", complaint);
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return photos(code, draft, model);
    }

    private @Nullable String upload(
            HttpSession session, ReportDraft draft, MultipartFile file, HttpServletResponse response)
            throws IOException {
        String id = UUID.randomUUID().toString();
        try {
            if ("image/png".equals(file.getContentType())) {
                reports.uploadPng(id, file.getBytes());
            } else {
                reports.uploadJpeg(id, file.getBytes()); // service-requests looks into it and says when it is none
            }
        } catch (FeignException.Unauthorized e) {
            throw e;
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            response.setStatus(e.status());
            return detail == null ? texts.of("reportanything.photos.refused") : detail;
        } catch (ServiceAway e) {
            response.setStatus(503);
            return texts.of("reportanything.photos.away");
        }
        List<String> all = new ArrayList<>(draft.photos());
        all.add(id);
        draft.with(all).keep(session);
        return null;
    }

    @PublicEndpoint
    @PostMapping("/photos/remove")
    @PressedOn(notDone = "reportanything.photos.not-done")
    String removed(@PathVariable("code") String code, @RequestParam(name = "id") String id, HttpSession session) {
        ReportDraft draft = ReportDraft.of(session, code);
        draft.with(draft.photos().stream().filter(photo -> !photo.equals(id)).toList())
                .keep(session);
        return "redirect:/report/" + code + "/photos";
    }

    @PublicEndpoint
    @GetMapping("/contact")
    String contact(
            @PathVariable("code") String code,
            @ModelAttribute("form") ContactForm typed,
            HttpSession session,
            Model model) {
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        model.addAttribute("category", steps.category(code));
        model.addAttribute("form", typed.email() == null ? ContactForm.of(draft.person()) : typed);
        return "reportanything/contact";
    }

    @PublicEndpoint
    @PostMapping("/contact")
    String reachable(
            @PathVariable("code") String code,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        Catalogue.Category category = steps.category(code);
        var person = new Person(plain(form.name()), plain(form.email()), plain(form.phone()));
        if (person.name().length() > 100) {
            errors.rejectValue("name", "reportanything.contact.name.long");
        }
        if (!person.email().isEmpty()
                && (person.email().length() > 254 || !person.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            errors.rejectValue("email", "reportanything.contact.email.shape");
        }
        if (!person.phone().isEmpty() && !person.phone().matches("\\+?[0-9 ]{5,19}")) {
            errors.rejectValue("phone", "reportanything.contact.phone.shape");
        }
        if (!category.anonymousAllowed()
                && person.email().isEmpty()
                && person.phone().isEmpty()) {
            errors.rejectValue("email", "reportanything.contact.one");
        }
        if (errors.hasErrors()) {
            model.addAttribute("category", category);
            return "reportanything/contact";
        }
        ReportDraft.of(session, code).by(person).keep(session);
        return "redirect:/report/" + code + "/check";
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
