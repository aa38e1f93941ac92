package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Writes into every form whose it is, beside its CSRF token: when the session has ended meanwhile, nothing else tells, and what
 * was typed must come back to that person alone.
 */
@Component
final class MarkedForms implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor forms ? new Marking(forms) : bean;
    }

    private record Marking(RequestDataValueProcessor forms) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return forms.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return forms.processFormFieldValue(request, name, value, type);
        }

        /** Only forms that are sent have a token. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = forms.getExtraHiddenFields(request);
            if (fields == null
                    || fields.isEmpty()
                    || !(request.getUserPrincipal() instanceof OAuth2AuthenticationToken person)) {
                return fields;
            }
            var marked = new LinkedHashMap<>(fields);
            marked.put(WayBack.FOR, WhoIsThere.mark(person));
            return marked;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return forms.processUrl(request, url);
        }
    }
}
