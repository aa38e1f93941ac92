package uk.brum.pages;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a service that has this jar the layout, the shared files below {@code /assets} and the headers of a page. */
@AutoConfiguration
@EnableConfigurationProperties(PagesProperties.class)
public class PagesAutoConfiguration {

    @Bean
    Assets pageAssets() {
        return new Assets();
    }

    @Bean
    Pages pages(PagesProperties properties, Assets pageAssets, Environment environment) {
        return new Pages(properties, pageAssets, environment);
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(PagesProperties properties) {
        var registration = new FilterRegistrationBean<>(new PageHeaders(properties));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebMvcConfigurer pageAssetsConfigurer(Assets pageAssets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(Assets.PATH + "**").addResourceLocations("classpath:/static/assets/");
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AssetCaching(pageAssets)).addPathPatterns(Assets.PATH + "**");
            }
        };
    }
}
