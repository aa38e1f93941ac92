package uk.brum.binschedules.schedules.web;

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

/** Rounds, the service plans of homes, and bank holidays, from the council's files. */
@RestController
@RequestMapping("/api/bins/v1/imports/{kind}/{importId}")
@PreAuthorize("hasAnyRole('OPERATOR','ADMINISTRATOR')")
class ImportsController {

    private static final int MOST_BYTES = 8 << 20;
    private static final String KIND = "[a-z-]{1,30}";
    private static final String KIND_MESSAGE = "A kind has lower-case letters and hyphens";
    private static final String ID = "[0-9a-f]{64}";
    private static final String ID_MESSAGE = "Give the file's SHA-256 as 64 lower-case hexadecimal digits";
    private static final String LINE_MESSAGE = "Lines are counted from 1 to 1,000,000,000";

    private final RowImports imports;

    ImportsController(RowImports imports) {
        this.imports = imports;
    }

    @PutMapping(path = "/rows", consumes = "text/csv")
    ImportReport rows(
            @PathVariable @Pattern(regexp = KIND, message = KIND_MESSAGE) String kind,
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String importId,
            @RequestParam @Min(value = 1, message = LINE_MESSAGE) @Max(value = 1_000_000_000, message = LINE_MESSAGE)
                    long firstLine,
            @RequestParam(defaultValue = "false") boolean last,
            HttpServletRequest request)
            throws IOException {
        byte[] part = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (part.length > MOST_BYTES) {
            throw new ProblemException(PlatformProblems.TOO_LARGE, "Send up to 8 MB at once.");
        }
        return imports.apply(kind, importId, firstLine, last, part);
    }

    @GetMapping
    ImportReport progress(
            @PathVariable @Pattern(regexp = KIND, message = KIND_MESSAGE) String kind,
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String importId) {
        return imports.find(kind, importId);
    }
}
