package org.alliancementors.kit.web;

import java.util.List;
import org.alliancementors.kit.json.SingleValueRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the HTTP interface of a service. An application with pages of its own switches the problems off by {@code kit.web.problems=false}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public class WebAutoConfiguration {

    /** Right behind Spring Security's filter, so that only those who may send are read. */
    static final int BODY_LIMIT_ORDER = -90;

    @Bean
    JacksonModule singleValueRecords() {
        return new SingleValueRecords();
    }

    @Bean
    JsonFactoryBuilderCustomizer readConstraints() {
        return builder -> builder.streamReadConstraints(StrictJson.CONSTRAINTS);
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(mapper)));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebSettings settings) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(settings));
        registration.setOrder(BODY_LIMIT_ORDER);
        return registration;
    }

    @Bean
    WebMvcConfigurer parameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageQueryResolver());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new TextToRecord());
            }
        };
    }

    /** Problem details, inside MVC and outside. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "kit.web.problems", havingValue = "true", matchIfMissing = true)
    static class Problems {

        @Bean
        ProblemAdvice problemAdvice() {
            return new ProblemAdvice();
        }

        @Bean
        @ConditionalOnMissingBean(ErrorController.class)
        ProblemErrorController problemErrorController() {
            return new ProblemErrorController();
        }
    }

    /** Problem details for what Tomcat refuses by itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class TomcatProblems {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
            return TomcatReports.customizer();
        }
    }
}
