package uk.brum.starter.idempotency;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.brum.starter.problem.ProblemConfiguration;
import uk.brum.starter.problem.SecurityProblems;

/** {@code Idempotency} as a parameter of every creating handler that asks for it. */
@AutoConfiguration(after = ProblemConfiguration.class)
public class IdempotencyConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            SecurityProblems problems, @Value("${brum.idempotency.largest-body:256KB}") DataSize largestBody) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(problems, largestBody));
        registration.setOrder(0); // after Spring Security (-100): nobody unknown makes us hash a body
        return registration;
    }

    @Bean
    WebMvcConfigurer idempotencyArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyArgument());
            }
        };
    }
}
