package uk.brum.portal.reports;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.brum.starter.clients.CallerTokenSource;

/** Configuration of a client for what everybody may ask: in the person's name when somebody is signed in. */
public class WhoeverCalls {

    @Bean
    RequestInterceptor tokenWhenThereIsOne(CallerTokenSource source) {
        return request -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                    // the call runs on a thread of its own, which knows the request but not its security context
                    && here.getRequest().getAttribute("signedIn") == Boolean.TRUE) {
                source.token().ifPresent(token -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
            }
        };
    }
}
