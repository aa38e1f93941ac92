package uk.brum.starter.imports;

import org.springframework.http.HttpStatus;
import uk.brum.starter.problem.ProblemType;

/** The problems that any service can answer with when rows are given to it. */
public final class ImportProblems {

    public static final ProblemType KIND_UNKNOWN =
            platform("import-kind-unknown", HttpStatus.NOT_FOUND, "There is no such kind of import");
    public static final ProblemType UNKNOWN =
            platform("import-unknown", HttpStatus.NOT_FOUND, "We do not know that import");
    public static final ProblemType OUT_OF_STEP =
            platform("import-out-of-step", HttpStatus.CONFLICT, "Some rows are missing");
    public static final ProblemType HEADER_REFUSED =
            platform("import-header-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The header line is not right");

    private ImportProblems() {}

    private static ProblemType platform(String name, HttpStatus status, String title) {
        return new ProblemType("platform", name, status, title);
    }
}
