package uk.brum.starter.clients;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Configuration of a Feign client that calls in this service's own name. */
public class ServiceToken {

    @Bean
    RequestInterceptor withServiceToken(ServiceTokens tokens) {
        return request -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.token());
    }
}
