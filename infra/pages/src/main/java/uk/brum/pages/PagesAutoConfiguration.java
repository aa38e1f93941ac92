package uk.brum.pages;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Gives a service that has this jar the layout, the shared files below {@code /assets} and the headers of a page. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@EnableConfigurationProperties(PagesProperties.class)
public class PagesAutoConfiguration {

    @Bean
    Assets pageAssets() {
        return new Assets();
    }

    @Bean
    Pages pages(PagesProperties properties, Assets pageAssets, Words words, Environment environment) {
        return new Pages(properties, pageAssets, words, environment);
    }

    @Bean
    MessageSource messageSource(PagesProperties properties) {
        return new MessageFiles(properties.languages());
    }

    @Bean
    Words words(MessageSource messageSource) {
        return new Words(messageSource);
    }

    @Bean
    SmartInitializingSingleton pageWords(
            SpringTemplateEngine templates, MessageSource messageSource, Environment environment) {
        var words = new PageWords(messageSource, environment.acceptsProfiles(Profiles.of("test")));
        return () -> templates.setTemplateEngineMessageSource(words);
    }

    @Bean
    WholeReferences wholeReferences() {
        return new WholeReferences();
    }

    @Bean
    ChosenLanguage localeResolver(PagesProperties properties) {
        return new ChosenLanguage(properties.languages());
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(PagesProperties properties) {
        var registration = new FilterRegistrationBean<>(new PageHeaders(properties));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebMvcConfigurer pageAssetsConfigurer(Assets pageAssets, ChosenLanguage localeResolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(Assets.PATH + "**").addResourceLocations("classpath:/static/assets/");
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(localeResolver).excludePathPatterns(Assets.PATH + "**");
                registry.addInterceptor(new AssetCaching(pageAssets)).addPathPatterns(Assets.PATH + "**");
            }
        };
    }
}
