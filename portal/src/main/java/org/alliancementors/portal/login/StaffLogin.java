package org.alliancementors.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.pages.PageChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/** The chain of the desk's pages. */
@Configuration(proxyBeanMethods = false)
class StaffLogin {

    static final String HOME = "/fachberatung";
    static final String LOGIN = HOME + "/anmelden";
    static final String LOGOUT = HOME + "/abmelden";

    @Bean
    @Order(8)
    SecurityFilterChain staffChain(HttpSecurity http, PortalSettings settings, LoginTries tries) {
        return PageChain.begin(http, settings)
                .securityMatcher(HOME, HOME + "/**")
                .authenticationProvider(new StaffPasswords(Staff.read(settings.staff()), tries))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("name")
                        .passwordParameter("kennwort")
                        .successHandler((request, response, person) ->
                                Answers.seeOther(response, Destination.of(request.getParameter(Destination.PARAMETER))))
                        .failureHandler(StaffLogin::refused))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        .logoutSuccessHandler(
                                (request, response, person) -> Answers.seeOther(response, LOGIN + "?abgemeldet")))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                                Answers.toLogin(request, response, login(LOGIN, wanted(request))))
                        .accessDeniedHandler((request, response, fault) -> PageChain.refuse(response, fault)))
                .build();
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault) {
        String why = fault instanceof LockedException ? "?warten" : "?falsch";
        Answers.seeOther(response, login(LOGIN + why, Destination.of(request.getParameter(Destination.PARAMETER))));
    }

    private static String wanted(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return HOME;
        }
        String query = request.getQueryString();
        return Destination.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String login(String address, String wanted) {
        return wanted.equals(HOME) ? address : Answers.with(address, Destination.PARAMETER, wanted);
    }
}
