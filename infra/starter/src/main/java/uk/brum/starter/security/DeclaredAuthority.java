package uk.brum.starter.security;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each endpoint declares about who may call it. A service with an undeclared endpoint does not start. */
public final class DeclaredAuthority implements SmartInitializingSingleton {

    private final List<RequestMappingHandlerMapping> mappings;
    private volatile RequestMatcher open = request -> false;

    DeclaredAuthority(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> undeclared = new TreeSet<>();
        List<RequestMatcher> matchers = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.hasMethodAnnotation(PublicEndpoint.class)) {
                    matchers.addAll(matchers(info));
                } else if (!isProtected(handler)) {
                    undeclared.add(handler.getShortLogMessage());
                }
            });
        }
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(
                    "These endpoints declare neither @PublicEndpoint nor @PreAuthorize: " + undeclared);
        }
        open = matchers.isEmpty() ? request -> false : new OrRequestMatcher(matchers);
    }

    /** Matches what is declared public. Method security stays in force behind it. */
    public RequestMatcher open() {
        return request -> open.matches(request);
    }

    /** Every endpoint with what it declares, for the generated matrix. */
    public Map<String, String> table() {
        Map<String, String> table = new java.util.TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> table.put(info.toString(), declared(handler)));
        }
        return table;
    }

    private static String declared(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(PublicEndpoint.class)) {
            return "public";
        }
        PreAuthorize rule = handler.getMethodAnnotation(PreAuthorize.class);
        return rule != null ? rule.value() : "class";
    }

    private static boolean isProtected(HandlerMethod handler) {
        Method method = handler.getMethod();
        return AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class)
                || handler.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    private static List<RequestMatcher> matchers(RequestMappingInfo info) {
        List<RequestMatcher> matchers = new ArrayList<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                matchers.add(PathPatternRequestMatcher.pathPattern(pattern));
            }
            for (RequestMethod method : methods) {
                matchers.add(PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(method.name()), pattern));
                if (method == RequestMethod.GET) {
                    matchers.add(PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, pattern));
                }
            }
        }
        return matchers;
    }
}
