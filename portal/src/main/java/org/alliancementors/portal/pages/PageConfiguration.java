package org.alliancementors.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.PortalSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template may use, also those of faults: {@code dates}, {@code words}, {@code desk}. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final PageLanguage language;

    PageConfiguration(
            PageLanguage language, ThymeleafViewResolver views, MessageSource messages, PortalSettings settings) {
        this.language = language;
        views.addStaticVariable("dates", new Dates());
        views.addStaticVariable("words", new Words(messages));
        views.addStaticVariable("desk", settings.desk());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language).excludePathPatterns("/assets/**", "/vendor/**", "/api/**");
        registry.addInterceptor(new EarlyCsrfCookie())
                .addPathPatterns(PageChain.PRIVATE_PATHS)
                .addPathPatterns(PageChain.FORM_PATHS)
                .addPathPatterns(PageChain.LOGIN_PATHS)
                .excludePathPatterns("/status/*/live", "/status/*/stand");
    }

    /** Sets the cookie before the page is written: a long page is already on its way when its first form is reached. */
    private static final class EarlyCsrfCookie implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            return true;
        }
    }
}
