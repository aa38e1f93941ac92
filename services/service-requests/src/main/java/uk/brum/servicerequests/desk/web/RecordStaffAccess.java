package uk.brum.servicerequests.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.brum.servicerequests.desk.domain.Access;
import uk.brum.servicerequests.desk.domain.Accesses;

/**
 * Writes down which member of staff opened which report, before the report is shown: what cannot be recorded is not
 * shown. It stands before every address of the API that names a report, whoever wrote its controller.
 */
@Component
class RecordStaffAccess implements HandlerInterceptor {

    private static final Set<String> STAFF =
            Set.of("ROLE_AGENT", "ROLE_SUPERVISOR", "ROLE_FIELDWORKER", "ROLE_ANALYST", "ROLE_ADMINISTRATOR");

    private final Accesses accesses;
    private final Clock clock;

    RecordStaffAccess(Accesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null
                && isStaff(caller)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("reference") instanceof String reference
                && reference.matches(Asked.REFERENCE)) {
            accesses.add(new Access(caller.getName(), action(request), List.of(reference), clock.instant()));
        }
        return true;
    }

    /** {@code read} the request, or what of it: {@code read reporter}, {@code change status}. */
    private static String action(HttpServletRequest request) {
        String path = request.getRequestURI();
        String part = path.substring(path.lastIndexOf('/') + 1);
        String verb = request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? "read" : "change";
        return part.matches(Asked.REFERENCE)
                ? verb
                : verb + " " + part.toLowerCase(Locale.ROOT).replaceAll("[^a-z-]", "");
    }

    private static boolean isStaff(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority != null && STAFF.contains(authority));
    }

    /** Puts it before the API. */
    @Configuration(proxyBeanMethods = false)
    static class Registered implements WebMvcConfigurer {

        private final RecordStaffAccess record;

        Registered(RecordStaffAccess record) {
            this.record = record;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(record).addPathPatterns("/api/requests/v1/**");
        }
    }
}
