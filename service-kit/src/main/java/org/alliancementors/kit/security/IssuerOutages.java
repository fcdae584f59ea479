package org.alliancementors.kit.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** Lets the filter answer 503 itself when the issuer's keys cannot be fetched, where it would throw and end in 500. */
final class IssuerOutages implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private final SecurityProblems problems;

    IssuerOutages(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(problems::commence);
        return filter;
    }
}
