package org.alliancementors.portal.gateway;

import java.util.List;
import org.alliancementors.kit.web.ProblemWriter;
import org.alliancementors.kit.web.StatusProblems;
import org.alliancementors.portal.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the API. The services decide who may do what, each by its own table; the portal hands the token over unread, also a missing
 * one, because some addresses are public and a second list of rules would drift from theirs. What has no route does not exist.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    @Bean
    @Order(3)
    SecurityFilterChain apiChain(HttpSecurity http, PortalSettings settings) {
        List<String> routed = ApiRoute.all(settings.services()).stream()
                .flatMap(route -> route.patterns().stream())
                .toList();
        return http.securityMatcher(ApiRoute.PREFIX, ApiRoute.PREFIX + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(routed.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                                ProblemWriter.write(response, StatusProblems.of(HttpStatus.NOT_FOUND)))
                        .accessDeniedHandler((request, response, fault) ->
                                ProblemWriter.write(response, StatusProblems.of(HttpStatus.NOT_FOUND))))
                .build();
    }
}
