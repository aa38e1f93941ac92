package uk.brum.portal.remindme;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.remindme.Reminders.Reminder;
import uk.brum.portal.remindme.Reminders.Wanted;
import uk.brum.starter.security.PublicEndpoint;

/** Asking to be reminded of the bin days of one home, with an account or with an email address alone. */
@Controller
@RequestMapping("/bins/{uprn:[1-9][0-9]*}/remind")
class RemindMeController {

    private final Reminders reminders;
    private final RemindTimes times;
    private final KnownBinDays binDays;
    private final Homes homes;
    private final Words words;

    RemindMeController(Reminders reminders, RemindTimes times, KnownBinDays binDays, Homes homes, Words words) {
        this.reminders = reminders;
        this.times = times;
        this.binDays = binDays;
        this.homes = homes;
        this.words = words;
    }

    @PublicEndpoint
    @GetMapping
    String choose(@PathVariable("uprn") String uprn, HttpServletRequest request, Model model) {
        Map<String, String> bins = bins(uprn);
        RemindForm form = RemindForm.fresh(List.copyOf(bins.keySet()));
        Reminder now = request.getUserPrincipal() == null ? null : mine(uprn);
        if (now != null) {
            form = new RemindForm(
                    form.key(), now.when(), now.streams() == null ? form.bins() : now.streams(), null, true);
        }
        model.addAttribute("form", form);
        return page(uprn, bins, model);
    }

    @PublicEndpoint
    @PostMapping
    String chosen(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") RemindForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Map<String, String> bins = bins(uprn);
        boolean known = request.getUserPrincipal() != null;
        check(form, bins, known, errors);
        Reminder reminder = errors.hasErrors() ? null : ask(uprn, form, bins, known, errors, response);
        if (reminder == null) {
            return page(uprn, bins, model);
        }
        if ("active".equals(reminder.state())) {
            next.addFlashAttribute("done", words.of("remindme.done", homes.name(uprn), times.in(reminder.when())));
            return "redirect:/account/reminders";
        }
        return "redirect:/bins/" + uprn + "/remind/asked";
    }

    @PublicEndpoint
    @GetMapping("/asked")
    String asked(@PathVariable("uprn") String uprn, Model model) {
        model.addAttribute("uprn", uprn);
        return "remindme/asked";
    }

    private static void check(RemindForm form, Map<String, String> bins, boolean known, BindingResult errors) {
        if (!RemindTimes.offered(form.when())) {
            errors.rejectValue("when", "remindme.when.empty");
        }
        if (bins.size() > 1 && form.ticked().stream().noneMatch(bins::containsKey)) {
            errors.rejectValue("bins", "remindme.bins.empty");
        }
        if (!known && !form.emailLooksRight()) {
            errors.rejectValue("email", "remindme.email.shape");
        }
    }

    private @Nullable Reminder ask(
            String uprn,
            RemindForm form,
            Map<String, String> bins,
            boolean known,
            BindingResult errors,
            HttpServletResponse response) {
        List<String> wanted = form.ticked().stream().filter(bins::containsKey).toList();
        // all of today's bins means those of tomorrow as well
        List<String> streams = wanted.size() == bins.size() || bins.size() == 1 ? null : wanted;
        String when = form.when() == null ? RemindTimes.USUAL : form.when();
        try {
            return reminders.ask(form.keyOrNew(), new Wanted(uprn, when, streams, known ? null : form.address()));
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            errors.reject("refused", detail == null ? words.of("remindme.refused") : detail);
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("remindme.away");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return null;
    }

    private @Nullable Reminder mine(String uprn) {
        return reminders.mine().items().stream()
                .filter(reminder -> reminder.uprn().equals(uprn))
                .findFirst()
                .orElse(null);
    }

    /** The kinds of waste that are collected there, with their names, in the order in which they come. */
    private Map<String, String> bins(String uprn) {
        Map<String, String> bins = new LinkedHashMap<>();
        binDays.of(uprn)
                .days()
                .collections()
                .forEach(collection -> bins.putIfAbsent(collection.stream(), collection.streamName()));
        return bins;
    }

    private String page(String uprn, Map<String, String> bins, Model model) {
        model.addAttribute("uprn", uprn);
        model.addAttribute("home", homes.name(uprn));
        model.addAttribute("times", times.choices());
        model.addAttribute(
                "bins",
                bins.entrySet().stream()
                        .map(bin -> Choice.of(bin.getKey(), bin.getValue()))
                        .toList());
        return "remindme/choose";
    }
}
