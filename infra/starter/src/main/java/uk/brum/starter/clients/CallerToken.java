package uk.brum.starter.clients;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Configuration of a Feign client that calls in the name of the person who is waiting. */
public class CallerToken {

    @Bean
    RequestInterceptor withCallerToken(CallerTokenSource source) {
        return request ->
                source.token().ifPresent(token -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
