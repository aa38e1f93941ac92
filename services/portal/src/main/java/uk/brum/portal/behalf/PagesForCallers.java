package uk.brum.portal.behalf;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the residents' pages for reporting to staff, for one caller: the same questions, words and rules. The part of the
 * address that names the caller is the context path there, so that every link and form of those pages stays with the caller.
 */
@Component
final class PagesForCallers extends OncePerRequestFilter {

    private static final Pattern FOR = Pattern.compile("(/staff/for/([0-9a-f-]{36}))(/.*)?");
    private static final Pattern REPORTING = Pattern.compile("/(bins/[0-9]+/report-missed|report)(/.*)?");
    private static final Pattern REQUEST = Pattern.compile("/reports/(SR-[0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final Pattern MISSED = Pattern.compile("/account/reports/(MB-[0-9A-Z]{4}-[0-9A-Z]{4})");

    private final Callers callers;

    PagesForCallers(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/staff/for/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = FOR.matcher(request.getRequestURI());
        Principal staff = request.getUserPrincipal();
        if (!path.matches() || staff == null || !Boolean.TRUE.equals(request.getAttribute("staff"))) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller = callers.of(staff.getName(), path.group(2));
        if (caller == null) {
            response.sendRedirect("/staff?over=true");
            return;
        }
        String page = path.group(3) == null ? "/" : path.group(3);
        if (!REPORTING.matcher(page).matches()) {
            response.sendRedirect(staffPage(page, caller));
            return;
        }
        caller.shownOn(request);
        request.setAttribute("frame", "staff/layout");
        chain.doFilter(
                new ForCaller(request, path.group(1), page, callers.drafts(staff.getName(), caller.key())), response);
    }

    /** What staff see where residents see a page that is their own. */
    private static String staffPage(String page, Caller caller) {
        Matcher request = REQUEST.matcher(page);
        if (request.matches()) {
            return "/staff/requests/" + request.group(1);
        }
        Matcher missed = MISSED.matcher(page);
        return missed.matches() ? "/staff/missed-bins/" + missed.group(1) : caller.page();
    }
}
