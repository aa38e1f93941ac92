package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import uk.brum.starter.PlatformProperties;

/** Finds the page on which a form was sent, also before any handler was asked. */
@Component
class Pressed {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final String origin;

    Pressed(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            PlatformProperties platform) {
        this.handlers = handlers;
        this.origin = platform.issuer();
    }

    /** Keeps in the session where to come back to: a page that was asked for, or where a form was sent. */
    void remember(HttpServletRequest request) {
        if ("POST".equals(request.getMethod())) {
            wayBack(request).rememberIn(request.getSession());
        } else if ("GET".equals(request.getMethod())) {
            WayBack.remember(request);
        }
    }

    private WayBack wayBack(HttpServletRequest request) {
        String path = request.getRequestURI();
        URI page = page(request.getHeader(HttpHeaders.REFERER));
        PressedOn button = button(request);
        if (button == null || page != null && path.equals(page.getRawPath())) {
            String query = page != null && path.equals(page.getRawPath()) ? page.getRawQuery() : null;
            return WayBack.ofForm(request, path, query, WayBack.FORM);
        }
        return page == null
                ? WayBack.ofForm(request, path.startsWith("/staff") ? "/staff" : "/account", null, button.notDone())
                : WayBack.ofForm(request, page.getRawPath(), page.getRawQuery(), button.notDone());
    }

    private @Nullable PressedOn button(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            HandlerExecutionChain chain = handlers.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? method.getMethodAnnotation(PressedOn.class)
                    : null;
        } catch (Exception e) { // the mapping declares no narrower one: no such page, or not for this method
            return null;
        }
    }

    /** Null for a page that is not ours. */
    private @Nullable URI page(@Nullable String referer) {
        if (referer == null || !referer.startsWith(origin + "/") || referer.startsWith(origin + "//")) {
            return null;
        }
        try {
            return URI.create(referer.substring(origin.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
