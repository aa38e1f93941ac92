package uk.brum.portal.complaints;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.words.Days;

/** The complaints of a person, one complaint, and its letters. */
@Controller
@RequestMapping("/account/complaints")
@PreAuthorize("isAuthenticated()")
class ComplaintsController {

    static final String ONE = "/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}";
    private static final String LETTER = ONE + "/letters/{letter:[a-z0-9][a-z0-9-]{0,59}}";
    private static final int A_PAGE = 20;

    private final Complaints complaints;
    private final Days days;

    ComplaintsController(Complaints complaints, Days days) {
        this.complaints = complaints;
        this.days = days;
    }

    @GetMapping
    String all(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("page", complaints.mine(null, A_PAGE, cursor));
        return "complaints/list";
    }

    @GetMapping(ONE)
    String one(@PathVariable("reference") String reference, Model model) {
        try {
            Complaint complaint = complaints.byReference(reference);
            model.addAttribute("complaint", complaint);
            model.addAttribute("today", days.today());
            return complaint.awaits() == null ? "complaints/complaint" : "complaints/awaiting";
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
    }

    @GetMapping(LETTER)
    String letter(@PathVariable("reference") String reference, @PathVariable("letter") String letter, Model model) {
        try {
            model.addAttribute("reference", reference);
            model.addAttribute("letter", complaints.letter(reference, letter));
            return "complaints/letter";
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("letter " + letter + " of " + reference);
        }
    }

    @GetMapping(LETTER + "/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("reference") String reference, @PathVariable("letter") String letter) {
        try {
            byte[] file = complaints.letterAsPdf(reference, letter);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(reference + "-" + letter + ".pdf")
                                    .build()
                                    .toString())
                    .body(file);
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("letter " + letter + " of " + reference);
        }
    }
}
