package org.alliancementors.portal.pages;

import org.alliancementors.portal.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The chain of the pages without a login. No session; only ending mails with one click needs no CSRF token but that of its address. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Sent by mail programs, which have seen no page and keep no cookie; the token in the address entitles to it (RFC 8058). */
    private static final String ONE_CLICK = "/abmelden/*";

    @Bean
    @Order(10)
    SecurityFilterChain pageChain(HttpSecurity http, PortalSettings settings) {
        return PageChain.begin(http, settings)
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ONE_CLICK)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, fault) -> PageChain.refuse(response, fault))
                        .accessDeniedHandler((request, response, fault) -> PageChain.refuse(response, fault)))
                .build();
    }
}
