package org.alliancementors.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageChain;
import org.alliancementors.portal.sessions.LoginStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** The chain of the mentors' pages: a link from a mail lets in once. */
@Configuration(proxyBeanMethods = false)
class MentorLogin {

    /** The role of all of them. */
    static final String ROLE = "MENTOR";

    static final String HOME = "/mentor";
    static final String LOGIN = HOME + "/anmelden";
    static final String LOGOUT = HOME + "/abmelden";

    private static final UserDetailsService ANYBODY_WITH_A_LINK =
            id -> User.withUsername(id).password("").roles(ROLE).build();

    @Bean
    @Order(7)
    SecurityFilterChain mentorChain(HttpSecurity http, PortalSettings settings, Links links, LoginStore store) {
        LoginLinks taking = new LoginLinks(links, store);
        return PageChain.begin(http, settings)
                .securityMatcher(HOME, HOME + "/**")
                .requestCache(AbstractHttpConfigurer::disable)
                .oneTimeTokenLogin(link -> link.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN + "/*")
                        .showDefaultSubmitPage(false)
                        .tokenService(taking)
                        .authenticationProvider(new OneTimeTokenAuthenticationProvider(taking, ANYBODY_WITH_A_LINK))
                        .tokenGenerationSuccessHandler((request, response, token) -> Answers.seeOther(response, LOGIN))
                        .authenticationConverter(MentorLogin::token)
                        .successHandler((request, response, person) -> Answers.seeOther(response, HOME))
                        .failureHandler(MentorLogin::refused))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        .logoutSuccessHandler(
                                (request, response, person) -> Answers.seeOther(response, LOGIN + "?abgemeldet")))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, fault) -> Answers.toLogin(request, response, LOGIN))
                        .accessDeniedHandler((request, response, fault) -> PageChain.refuse(response, fault)))
                .build();
    }

    private static OneTimeTokenAuthenticationToken token(HttpServletRequest request) {
        String path = request.getRequestURI();
        return new OneTimeTokenAuthenticationToken(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault) {
        String why = fault instanceof LoginLinks.NotGood link ? link.why().code() : LoginLinks.Why.BROKEN.code();
        Answers.seeOther(response, Answers.with(LOGIN, MentorLoginPage.LINK, why));
    }
}
