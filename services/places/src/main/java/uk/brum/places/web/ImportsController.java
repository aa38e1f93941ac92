package uk.brum.places.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.imports.ImportReport;
import uk.brum.starter.imports.RowImports;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** The council's own addresses and wards, from files. */
@RestController
@RequestMapping("/api/places/v1/imports/{kind}/{importId}")
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMINISTRATOR')")
class ImportsController {

    private static final int LARGEST_PART = 8 * 1024 * 1024;
    private static final String NOT_A_KIND = "A kind of import is named in small letters.";
    private static final String NOT_AN_ID = "An import is named by the SHA-256 of its file, in small letters.";
    private static final String NOT_A_LINE = "The first line is a number from 1 to 1,000,000,000.";

    private final RowImports imports;

    ImportsController(RowImports imports) {
        this.imports = imports;
    }

    @PutMapping(
            path = "/rows",
            consumes = {"text/csv", "application/geo+json-seq"})
    ImportReport rows(
            @PathVariable @Pattern(regexp = "[a-z-]{1,30}", message = NOT_A_KIND) String kind,
            @PathVariable @Pattern(regexp = "[0-9a-f]{64}", message = NOT_AN_ID) String importId,
            @RequestParam @Min(value = 1, message = NOT_A_LINE) @Max(value = 1_000_000_000, message = NOT_A_LINE)
                    long firstLine,
            @RequestParam(defaultValue = "false") boolean last,
            HttpServletRequest request)
            throws IOException {
        byte[] part = request.getInputStream().readNBytes(LARGEST_PART + 1);
        if (part.length > LARGEST_PART) {
            throw new ProblemException(PlatformProblems.TOO_LARGE, "Send at most 8 MB at once.");
        }
        return imports.apply(kind, importId, firstLine, last, part);
    }

    @GetMapping
    ImportReport progress(
            @PathVariable @Pattern(regexp = "[a-z-]{1,30}", message = NOT_A_KIND) String kind,
            @PathVariable @Pattern(regexp = "[0-9a-f]{64}", message = NOT_AN_ID) String importId) {
        return imports.find(kind, importId);
    }
}
