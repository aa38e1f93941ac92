package uk.brum.portal.staff.queues;

import feign.FeignException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.signin.PressedOn;
import uk.brum.portal.staff.ForStaff;

/** What staff do with the requests of a queue. */
@Controller
@ForStaff
@RequestMapping("/staff/queues")
class QueueActionsController {

    private static final String REFERENCE = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}";

    private final HandingOut handing;
    private final Desk desk;
    private final Words words;

    QueueActionsController(HandingOut handing, Desk desk, Words words) {
        this.handing = handing;
        this.desk = desk;
        this.words = words;
    }

    /**
     * The one form around the table.
     *
     * @param query the queue to come back to
     * @param claim the reference whose own button was pressed, and {@code back} likewise
     * @param act claim, back or give, for all in {@code reference}
     */
    record Selection(
            @Nullable String query,
            @Nullable String claim,
            @Nullable String back,
            @Nullable String act,
            @Nullable List<String> reference,
            @Nullable String toTeam,
            @Nullable String toPerson,
            @Nullable Integer toPriority) {

        List<String> references() {
            List<String> all = claim != null ? List.of(claim) : back != null ? List.of(back) : chosen();
            return all.stream()
                    .filter(one -> one.matches(REFERENCE))
                    .distinct()
                    .limit(100)
                    .toList();
        }

        private List<String> chosen() {
            return reference == null ? List.of() : reference;
        }
    }

    /** A name for the present filter. */
    record ViewForm(
            @Nullable String query,
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable String id) {}

    @PostMapping
    String act(@ModelAttribute Selection selected, Principal me, RedirectAttributes next) {
        List<String> references = selected.references();
        if (references.isEmpty()) {
            next.addFlashAttribute("trouble", words.of("staff.queues.select"));
            return to(selected.query());
        }
        try {
            next.addFlashAttribute("outcome", done(selected, references, me.getName()));
        } catch (ServiceAway e) {
            next.addFlashAttribute("trouble", words.of("staff.queues.away.act"));
        } catch (FeignException.BadRequest e) {
            next.addFlashAttribute("trouble", words.of("staff.queues.give.unclear"));
        }
        return to(selected.query());
    }

    private Outcome done(Selection selected, List<String> references, String me) {
        if (selected.claim() != null || "claim".equals(selected.act())) {
            return handing.claim(references, me);
        }
        if (selected.back() != null || "back".equals(selected.act())) {
            return handing.putBack(references, me);
        }
        String person = tidy(selected.toPerson());
        return handing.give(
                new Desk.Assignment(
                        references,
                        tidy(selected.toTeam()),
                        "me".equalsIgnoreCase(person) ? me : person,
                        selected.toPriority()),
                me);
    }

    @PostMapping("/undo")
    @PressedOn(notDone = "staff.queues.not-done.undo")
    String undo(@ModelAttribute ViewForm what, Principal me, RedirectAttributes next) {
        Outcome outcome = handing.undo(String.valueOf(what.id()), me.getName());
        if (outcome.items().isEmpty()) {
            next.addFlashAttribute("trouble", words.of("staff.queues.undo.over"));
        } else {
            next.addFlashAttribute("outcome", outcome);
        }
        return to(what.query());
    }

    @PostMapping("/views")
    @PressedOn(notDone = "staff.queues.not-done.view")
    String save(@ModelAttribute ViewForm view, RedirectAttributes next) {
        String name = tidy(view.name());
        String query = view.query() == null ? "" : view.query();
        if (name == null || name.length() > 100) {
            next.addFlashAttribute("trouble", words.of("staff.queues.view.name"));
            return to(query);
        }
        try {
            desk.saveView(
                    UUID.randomUUID().toString(), new Desk.NewView(name, query, Boolean.TRUE.equals(view.shared())));
            next.addFlashAttribute("done", words.of("staff.queues.view.saved", name));
        } catch (ServiceAway | FeignException.BadRequest e) {
            next.addFlashAttribute("trouble", words.of("staff.queues.view.not"));
        }
        return to(query);
    }

    @PostMapping("/views/remove")
    @PressedOn(notDone = "staff.queues.not-done.view.remove")
    String remove(@ModelAttribute ViewForm view, RedirectAttributes next) {
        try {
            desk.removeView(String.valueOf(view.id()));
            next.addFlashAttribute("done", words.of("staff.queues.view.removed"));
        } catch (ServiceAway | FeignException.NotFound | FeignException.BadRequest e) {
            next.addFlashAttribute("trouble", words.of("staff.queues.view.not.removed"));
        }
        return to(view.query());
    }

    private static @Nullable String tidy(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static String to(@Nullable String query) {
        boolean known = query != null && query.matches("[A-Za-z0-9=&._%+-]{1,600}");
        return "redirect:/staff/queues" + (known ? "?" + query : "");
    }
}
