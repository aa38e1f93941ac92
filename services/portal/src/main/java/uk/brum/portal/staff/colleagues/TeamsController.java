package uk.brum.portal.staff.colleagues;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForSupervisors;
import uk.brum.portal.staff.Kinds;
import uk.brum.portal.staff.Searches;

/** Who works in which team, seen and set. */
@Controller
@ForSupervisors
@RequestMapping("/staff/colleagues")
class TeamsController {

    /** The one team that no kind of report goes to. */
    private static final String CONTACT_CENTRE = "contact-centre";

    private static final String ONE = "/{personId:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final TeamsOfStaff staff;
    private final Colleagues colleagues;
    private final Kinds kinds;
    private final Words words;

    TeamsController(TeamsOfStaff staff, Colleagues colleagues, Kinds kinds, Words words) {
        this.staff = staff;
        this.colleagues = colleagues;
        this.kinds = kinds;
        this.words = words;
    }

    /** @param team a code; empty for none */
    record TeamForm(@Nullable String team) {

        @Nullable
        String code() {
            return team == null || team.isBlank() ? null : team.strip();
        }
    }

    @PostMapping
    String search(@RequestParam(name = "name", defaultValue = "") String typed, HttpSession session) {
        return typed.isBlank()
                ? "redirect:/staff/colleagues"
                : "redirect:/staff/colleagues?search=" + Searches.keep(session, typed.strip());
    }

    /** @param typed is in the box when somebody had to sign in again before they could search */
    @GetMapping
    String list(
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "name", required = false) @Nullable String typed,
            HttpSession session,
            Model model) {
        String name = Searches.of(session, search);
        model.addAttribute("name", name);
        model.addAttribute("typed", name == null ? typed : name);
        model.addAttribute("found", Part.of(() -> found(name)));
        return "staff/colleagues/list";
    }

    private StaffList found(@Nullable String name) {
        return name != null && (name.length() > 100 || name.chars().noneMatch(Character::isLetterOrDigit))
                ? StaffList.NOBODY
                : StaffList.of(staff.named(name), kinds);
    }

    @GetMapping(ONE)
    String ask(@PathVariable("personId") String personId, @ModelAttribute("form") TeamForm typed, Model model) {
        TeamsOfStaff.Member member = member(personId);
        model.addAttribute("form", typed.team() == null ? new TeamForm(member.team()) : typed);
        return page(member, model);
    }

    @PostMapping(ONE)
    String set(
            @PathVariable("personId") String personId,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        TeamsOfStaff.Member after = Trying.to(
                () -> staff.put(personId, new TeamsOfStaff.NewTeam(form.code())),
                errors,
                response,
                "staff.colleagues.error.");
        if (after == null) {
            return page(member(personId), model);
        }
        colleagues.forget();
        next.addFlashAttribute(
                "done",
                after.team() == null
                        ? words.of("staff.colleagues.done.none", after.name())
                        : words.of("staff.colleagues.done", after.name(), kinds.team(after.team())));
        return "redirect:/staff/colleagues";
    }

    private String page(TeamsOfStaff.Member member, Model model) {
        List<Choice> teams = new ArrayList<>(kinds.known().teamsWith(member.team()));
        if (teams.stream().noneMatch(one -> one.value().equals(CONTACT_CENTRE))) {
            teams.add(Choice.of(CONTACT_CENTRE, words.of("staff.name")));
        }
        teams.sort(Comparator.comparing(Choice::text));
        model.addAttribute("member", member);
        model.addAttribute("teams", teams);
        return "staff/colleagues/team";
    }

    private TeamsOfStaff.Member member(String personId) {
        return staff.byId(personId).items().stream()
                .findFirst()
                .orElseThrow(() -> new NotThere("colleague " + personId));
    }
}
