package org.alliancementors.portal.login;

import java.time.InstantSource;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.sessions.LoginStore;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What both logins share. Sessions go by the machine's own clock, never by a moved one, as tokens do. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    LoginConfiguration(ThymeleafViewResolver views) {
        views.addStaticVariable("visitor", new Visitor());
    }

    @Bean
    static FilterRegistrationBean<SessionFilter> sessionFilter(LoginStore store, PortalSettings settings) {
        SharedSessions shared = new SharedSessions(
                store,
                InstantSource.system(),
                settings.session().life(),
                settings.session().idle());
        FilterRegistrationBean<SessionFilter> registration =
                new FilterRegistrationBean<>(new SessionFilter(shared, settings.secure()));
        registration.addUrlPatterns(StaffLogin.HOME + "/*", MentorLogin.HOME + "/*");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    static LoginTries loginTries(LoginStore store) {
        return new LoginTries(store, InstantSource.system());
    }
}
