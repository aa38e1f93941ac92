package uk.brum.portal.staff.moderation;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.signin.PressedOn;
import uk.brum.portal.staff.ForSupervisors;

/** The people whose reports are held until somebody has looked. */
@Controller
@ForSupervisors
@RequestMapping("/staff/moderation/blocks")
class BlocksController {

    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final ModerationDesk desk;

    BlocksController(ModerationDesk desk) {
        this.desk = desk;
    }

    /**
     * @param id makes a second click the same as the first
     * @param who an email address, a phone number or the id of an account
     * @param until the last day, in Birmingham
     */
    record BlockForm(
            @Nullable String id,
            @Nullable String who,
            @Nullable String reason,
            @Nullable String until) {

        String plainWho() {
            return who == null ? "" : who.strip();
        }

        String plainReason() {
            return reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        }

        /** @throws DateTimeException when it is no day */
        @Nullable
        Instant end() {
            return until == null || until.isBlank()
                    ? null
                    : LocalDate.parse(until.strip())
                            .plusDays(1)
                            .atStartOfDay(BIRMINGHAM)
                            .toInstant();
        }

        ModerationDesk.NewBlock body() {
            String whom = plainWho();
            boolean email = whom.contains("@");
            boolean phone = !email && whom.matches("\\+?[0-9][0-9 ]{6,20}");
            return new ModerationDesk.NewBlock(
                    email || phone ? null : whom, email ? whom : null, phone ? whom : null, plainReason(), end());
        }
    }

    @GetMapping
    String list(@ModelAttribute("form") BlockForm typed, Model model) {
        model.addAttribute("list", Part.of(desk::blocks));
        if (typed.id() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", new BlockForm(UUID.randomUUID().toString(), account(typed.who()), null, null));
        }
        return "staff/moderation/blocks";
    }

    /** The page of an account leads here with its id; nothing else is taken from an address. */
    private static @Nullable String account(@Nullable String who) {
        return who != null && who.matches(ID) ? who : null;
    }

    @PostMapping
    String block(
            @ModelAttribute("form") BlockForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (form.plainWho().isEmpty() || form.plainWho().length() > 254) {
            errors.rejectValue("who", "staff-moderation.error.who");
        }
        if (form.plainReason().isEmpty() || form.plainReason().length() > 500) {
            errors.rejectValue("reason", "staff-moderation.error.reason");
        }
        try {
            form.end();
        } catch (DateTimeException e) {
            errors.rejectValue("until", "staff-moderation.error.until");
        }
        String id = form.id() != null && form.id().matches(ID)
                ? form.id()
                : UUID.randomUUID().toString();
        if (errors.hasErrors()
                || Trying.to(() -> desk.block(id, form.body()), errors, response, "staff-moderation.error.") == null) {
            model.addAttribute("list", Part.of(desk::blocks));
            return "staff/moderation/blocks";
        }
        next.addFlashAttribute("done", "blocked");
        return "redirect:/staff/moderation/blocks";
    }

    @PostMapping("/{id:" + ID + "}/lift")
    @PressedOn(notDone = "staff-moderation.not-done.lift")
    String lift(@PathVariable("id") String id, RedirectAttributes next) {
        try {
            desk.lift(id);
        } catch (FeignException.NotFound e) {
            return "redirect:/staff/moderation/blocks"; // a colleague was faster
        }
        next.addFlashAttribute("done", "lifted");
        return "redirect:/staff/moderation/blocks";
    }
}
