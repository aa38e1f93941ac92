package uk.brum.starter.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of error with a stable code, listed in {@code contracts/problems.yaml}.
 *
 * @param service who answers so, or {@code platform}
 * @param name kebab-case, stable for ever once published
 * @param status the HTTP status it always comes with
 * @param title a few plain words, the same for every occurrence
 */
public record ProblemType(String service, String name, HttpStatus status, String title) {

    /** The stable code as it appears in {@code type}. */
    public URI uri() {
        return URI.create("https://brum.example/problems/" + service + "/" + name);
    }
}
