package org.alliancementors.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.alliancementors.kit.testing.AuthorisationMatrix;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(properties = "kit.security.jwk-set-uri=http://127.0.0.1:1/jwks")
class IssuerOutOfReachSliceTests {

    // {"alg":"RS256","kid":"k"} . {"sub":"desk"} . "signature"
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJl";

    @SpringBootConfiguration
    static class Nothing {}

    private final MockMvc mvc;

    @Autowired
    IssuerOutOfReachSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void tokensCannotBeCheckedWhichIsNotTheCallersFault() throws Exception {
        MockHttpServletResponse response = mvc.perform(get("/things/a").header("Authorization", "Bearer " + TOKEN))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("urn:problem:issuer-unavailable");
    }

    @Test
    void theServiceStartsAndItsTableIsInForce() {
        AuthorisationMatrix.verify();
    }
}
