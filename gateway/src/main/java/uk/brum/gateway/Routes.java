package uk.brum.gateway;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The whole route table. The first match wins. What {@link PathRules} refuses never comes this far. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> routeTable(ServiceProxy proxy) {
        return to(
                        proxy,
                        Service.ACCOUNTS,
                        "/api/accounts/**",
                        "/.well-known/**",
                        "/oauth2/**",
                        "/userinfo",
                        "/connect/**",
                        "/sign-in/**",
                        "/sign-up/**",
                        "/confirm-email/**",
                        "/forgot-password/**",
                        "/reset-password/**")
                .and(to(proxy, Service.PLACES, "/api/places/**"))
                .and(to(proxy, Service.SERVICE_REQUESTS, "/api/requests/**", "/open311/**"))
                .and(to(proxy, Service.BIN_SCHEDULES, "/api/bins/**"))
                .and(to(proxy, Service.COMPLAINTS, "/api/complaints/**"))
                .and(to(proxy, Service.NOTIFICATIONS, "/api/notifications/**"))
                .and(to(proxy, Service.PORTAL, "/**"));
    }

    private static RouterFunction<ServerResponse> to(ServiceProxy proxy, Service service, String... patterns) {
        RequestPredicate anyOf = Stream.of(patterns)
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        // the gateway's own failures are dispatched to /error, and must not be carried to a service from there
        RequestPredicate routed = anyOf.and(path("/error").negate());
        return route(service.id())
                .route(routed, request -> proxy.handle(request, service))
                .build();
    }
}
