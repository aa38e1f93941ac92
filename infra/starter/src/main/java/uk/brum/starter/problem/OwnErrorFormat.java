package uk.brum.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A part of a service that speaks a standard with an error format of its own. What is refused before its own code runs – a
 * token, a busy moment, an address that cannot be read – is told in that format too, when the service has such a bean.
 */
public interface OwnErrorFormat {

    /** Whether this path, as the caller asked for it, belongs to that part. */
    boolean speaksAt(String path);

    /** Writes the status, the headers and the body; headers that are there already stay. */
    void write(String path, ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
