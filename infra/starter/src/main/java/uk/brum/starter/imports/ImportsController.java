package uk.brum.starter.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** The council's files for this service, in parts of whole lines. */
@RestController
@RequestMapping("${brum.imports.at}/imports/{kind}/{importId}")
@PreAuthorize("hasAnyRole('OPERATOR','ADMINISTRATOR')")
class ImportsController {

    private static final int LARGEST_PART = 8 << 20;
    private static final String KIND = "[a-z-]{1,30}";
    private static final String KIND_MESSAGE = "A kind is made of lower-case letters and hyphens";
    private static final String ID = "[0-9a-f]{64}";
    private static final String ID_MESSAGE = "The id is the file's SHA-256 in 64 lower-case hexadecimal digits";
    private static final String LINE_MESSAGE = "Lines are counted from 1 to 1,000,000,000";

    private final RowImports imports;

    ImportsController(RowImports imports) {
        this.imports = imports;
    }

    @PutMapping(
            path = "/rows",
            consumes = {"text/csv", "application/x-ndjson", "application/geo+json-seq"})
    ImportReport rows(
            @PathVariable @Pattern(regexp = KIND, message = KIND_MESSAGE) String kind,
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String importId,
            @RequestParam @Min(value = 1, message = LINE_MESSAGE) @Max(value = 1_000_000_000, message = LINE_MESSAGE)
                    long firstLine,
            @RequestParam(defaultValue = "false") boolean last,
            @RequestHeader("Content-Type") MediaType type,
            HttpServletRequest request)
            throws IOException {
        String taken = imports.mediaType(kind);
        if (!taken.equals(type.getType() + "/" + type.getSubtype())) {
            throw new ProblemException(
                    PlatformProblems.UNSUPPORTED_FORMAT, "Send files of this kind as " + taken + ".");
        }
        byte[] part = request.getInputStream().readNBytes(LARGEST_PART + 1);
        if (part.length > LARGEST_PART) {
            throw new ProblemException(PlatformProblems.TOO_LARGE, "Send 8 megabytes or less at once.");
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
