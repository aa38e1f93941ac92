package uk.brum.starter.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.SecurityProblems;

/** Keeps each request at the {@link Door} until there is a place for it, and says so when there is none in time. */
final class DoorFilter extends OncePerRequestFilter {

    private static final String BUSY =
            "More people use this at the moment than we can answer at once. Nothing was lost; please try again in a few"
                    + " seconds.";
    /** Not all at the same moment, please. */
    private static final int SOONEST_SECONDS = 2;

    private static final int LATEST_SECONDS = 6;

    private final Door door;
    private final Set<String> beginnings;
    private final SecurityProblems problems;

    /** @param beginnings paths at which a POST begins something new */
    DoorFilter(Door door, Set<String> beginnings, SecurityProblems problems) {
        this.door = door;
        this.beginnings = beginnings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean begins = request.getMethod().equals("POST") && beginnings.contains(request.getRequestURI());
        if (!door.enter(begins)) {
            int seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS + 1);
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
            problems.write(PlatformProblems.UNAVAILABLE, BUSY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            door.leave();
        }
    }
}
