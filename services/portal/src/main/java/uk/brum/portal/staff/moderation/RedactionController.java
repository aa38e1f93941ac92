package uk.brum.portal.staff.moderation;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.moderation.ModerationDesk.Area;

/** Blacking out parts of a photo, by squares that can be ticked or by numbers. */
@Controller
@ForStaff
@RequestMapping("/staff/moderation/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}/photos/{photo:[0-9A-Za-z-]{1,64}}")
class RedactionController {

    private static final int MOST = 50;

    private final ModerationDesk desk;

    RedactionController(ModerationDesk desk) {
        this.desk = desk;
    }

    /**
     * @param squares picked squares of the grid
     * @param areas further areas, one on each line: left, top, width and height in pixels
     */
    record AreasForm(
            @Nullable List<String> squares, @Nullable String areas) {

        public List<String> picked() {
            return squares == null ? List.of() : squares;
        }

        List<String> lines() {
            return areas == null
                    ? List.of()
                    : areas.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        }
    }

    @GetMapping
    String look(
            @PathVariable("reference") String reference,
            @PathVariable("photo") String photo,
            @ModelAttribute("form") AreasForm typed,
            Model model) {
        ModerationDesk.Redactions now = known(() -> desk.redactions(photo));
        var grid = new PhotoGrid(now.width(), now.height());
        if (typed.areas() == null) { // else it was typed before they had to sign in again
            var as = new AreasForm(List.copyOf(grid.covered(now.areas())), String.join("\n", grid.apart(now.areas())));
            model.addAttribute("form", as);
        }
        return page(reference, now, model);
    }

    @PostMapping
    String redact(
            @PathVariable("reference") String reference,
            @PathVariable("photo") String photo,
            @ModelAttribute("form") AreasForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        ModerationDesk.Redactions now = known(() -> desk.redactions(photo));
        List<Area> areas = new ArrayList<>(new PhotoGrid(now.width(), now.height()).areas(form.picked()));
        for (String line : form.lines()) {
            Area area = PhotoGrid.area(line);
            if (area == null || areas.size() == MOST) {
                errors.rejectValue("areas", "staff-moderation.error.areas", new Object[] {line}, null);
                return page(reference, now, model);
            }
            areas.add(area);
        }
        if (Trying.to(
                        () -> desk.redact(photo, new ModerationDesk.Areas(areas)),
                        errors,
                        response,
                        "staff-moderation.error.")
                == null) {
            return page(reference, now, model);
        }
        next.addFlashAttribute("done", areas.isEmpty() ? "restored" : "redacted");
        return "redirect:/staff/moderation/" + reference;
    }

    /** The picture as it came, for staff alone; the browser keeps no copy. */
    @GetMapping("/original.jpg")
    ResponseEntity<byte[]> original(@PathVariable("photo") String photo) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(known(() -> desk.original(photo)));
    }

    private static String page(String reference, ModerationDesk.Redactions now, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("photo", now);
        model.addAttribute("squares", new PhotoGrid(now.width(), now.height()).squares());
        return "staff/moderation/photo";
    }

    private static <T> T known(Supplier<T> question) {
        try {
            return question.get();
        } catch (FeignException.NotFound e) {
            throw new NotThere("photo");
        }
    }
}
