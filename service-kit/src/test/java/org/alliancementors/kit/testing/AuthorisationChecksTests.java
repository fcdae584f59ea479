package org.alliancementors.kit.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alliancementors.kit.security.AuthorisationTable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class AuthorisationChecksTests {

    @RestController
    @RequestMapping("/a")
    static class Some {

        @GetMapping({"/b", "/c/{id}"})
        String get() {
            return "";
        }
    }

    @RestController
    static class Careless {

        @RequestMapping("/any")
        String any() {
            return "";
        }
    }

    @Test
    void aTableThatFitsPasses() {
        verify("GET\t/a/b\tpublic\t-\nGET\t/a/c/{id}\tdesk\t-", Some.class);
    }

    @Test
    void aRouteWithoutARowIsNamed() {
        assertThatThrownBy(() -> verify("GET\t/a/b\tpublic\t-", Some.class))
                .isInstanceOf(AssertionError.class)
                .hasMessage("GET /a/c/{id} has no row in authorisation.tsv: add one");
    }

    @Test
    void aRowWithoutARouteIsNamed() {
        assertThatThrownBy(
                        () -> verify("GET\t/a/b\tpublic\t-\nGET\t/a/c/{id}\tdesk\t-\nPOST\t/a/b\tdesk\t-", Some.class))
                .isInstanceOf(AssertionError.class)
                .hasMessage("POST /a/b has a row in authorisation.tsv but no controller: remove the row");
    }

    @Test
    void aRouteForEveryMethodIsRefused() {
        assertThatThrownBy(() -> verify("", Careless.class)).hasMessageContaining("takes every HTTP method");
    }

    @Test
    void theFilterChainSaysWhatTheTableSays() {
        AuthorisationMatrix.verify();
    }

    private static void verify(String table, Class<?> controller) {
        AuthorisationTableCheck.verify(AuthorisationTable.parse(table), List.of(controller));
    }
}
