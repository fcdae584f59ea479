package org.alliancementors.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.alliancementors.kit.security.AuthorisationTable;
import org.alliancementors.kit.security.Route;
import org.alliancementors.kit.security.SecurityAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Plays every row of {@code authorisation.tsv} with every role against the real filter chain, with a handler behind it
 * that answers 204 to everything: who may gets the 204, who may not 403, and nobody at all 401.
 */
public final class AuthorisationMatrix {

    private static final String ANY_ID = "id-1";

    private AuthorisationMatrix() {}

    /**
     * Plays the service's own table.
     *
     * @throws AssertionError naming every combination with the wrong answer
     */
    public static void verify() {
        try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(Setup.class, Everything.class);
            context.refresh();
            MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                    .apply(SecurityMockMvcConfigurers.springSecurity())
                    .build();
            List<String> complaints = new ArrayList<>();
            for (Route route : context.getBean(AuthorisationTable.class).routes()) {
                play(mvc, route, complaints);
            }
            if (!complaints.isEmpty()) {
                throw new AssertionError(String.join("\n", complaints));
            }
        }
    }

    private static void play(MockMvc mvc, Route route, List<String> complaints) {
        expect(mvc, route, "nobody", null, route.open() ? 204 : 401, complaints);
        for (String role : new TreeSet<>(AuthorisationTable.ROLES)) {
            boolean may = route.open() || route.roles().contains(role);
            String subject = role.equals("mentor") ? ANY_ID : role;
            expect(mvc, route, role, Tokens.as(role, subject), may ? 204 : 403, complaints);
        }
        if (route.owner() != null) {
            expect(mvc, route, "another mentor", Tokens.mentor("id-2"), 403, complaints);
        }
    }

    private static void expect(
            MockMvc mvc,
            Route route,
            String who,
            @Nullable RequestPostProcessor token,
            int expected,
            List<String> complaints) {
        String path = route.path().replaceAll("\\{[^/]+}", ANY_ID).replace("/**", "/any");
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path);
        try {
            int status = mvc.perform(token == null ? request : request.with(token))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status != expected) {
                complaints.add("%s as %s: answered %d, the table says %d".formatted(route, who, status, expected));
            }
        } catch (Exception e) {
            throw new AssertionError("%s as %s cannot be played".formatted(route, who), e);
        }
    }

    @EnableWebMvc
    @EnableWebSecurity
    @Import(SecurityAutoConfiguration.class)
    static class Setup {}

    /** Stands in for every controller. */
    @RestController
    static class Everything {

        @RequestMapping("/**")
        ResponseEntity<Void> answer() {
            return ResponseEntity.noContent().build();
        }
    }
}
