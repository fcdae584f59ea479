package org.alliancementors.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.kit.testing.ServiceArchitecture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    private static final String ROOT = "org.alliancementors.portal";
    private static final List<String> PAGES = List.of(
            "answer",
            "confirmation",
            "tracking",
            "mentoring",
            "checks",
            "preferences",
            "calendar",
            "request",
            "gallery",
            "start",
            "login",
            "desk",
            "mentor",
            "office.policy",
            "office.mails",
            "office.statistics",
            "office.people",
            "office.alliances",
            "office.roster");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ServiceArchitecture.of(ROOT)
                .adapters(
                        "gateway",
                        "services",
                        "pages",
                        "maps",
                        "appointments",
                        "answer",
                        "confirmation",
                        "tracking",
                        "mentoring",
                        "checks",
                        "preferences",
                        "calendar",
                        "request",
                        "gallery",
                        "start",
                        "login",
                        "desk",
                        "mentor",
                        "policy",
                        "mails",
                        "statistics",
                        "people",
                        "alliances",
                        "roster")
                .without(
                        "adapters never know each other",
                        "a page uses what all pages share and the clients of the services; the rules below say who may"
                                + " know whom")
                .without("only the relay publishes", "there is no client of the broker on the portal's class path")
                .tests();
    }

    @Test
    void pagesDoNotKnowEachOther() {
        for (String page : PAGES) {
            for (String other : PAGES) {
                if (!page.equals(other)) {
                    check(page, "the page " + other + " can be replaced alone", other);
                }
            }
        }
    }

    @Test
    void theGatewayKnowsNeitherPagesNorTokens() {
        check("gateway", "it only passes on", and("pages", "appointments", "services", "tokens", "drafts"));
    }

    @Test
    void tokensKnowNothingOfTheRest() {
        check("tokens", "an OIDC issuer may take their place", and("pages", "appointments", "services", "gateway"));
        check("tokens.web", "the store can be replaced", "tokens.mongo");
        check("tokens.mongo", "so can the endpoints", "tokens.web");
    }

    @Test
    void draftsKnowNothingOfTheRest() {
        check("drafts", "they are sealed", and("pages", "appointments", "services", "gateway", "tokens"));
    }

    @Test
    void sessionsKnowNothingOfTheRest() {
        check("sessions", "the store can be replaced", and("pages", "appointments", "services", "gateway", "tokens"));
    }

    @Test
    void whatPagesShareKnowsNoPage() {
        check("pages", "shared parts serve every page", and("appointments", "gateway"));
        check("appointments", "both sides put them under their own address", and("gateway"));
        check("services", "clients know no page", and("pages", "appointments", "gateway", "maps"));
        check("maps", "it only draws", and("pages", "appointments", "gateway", "services", "tokens", "drafts"));
    }

    @Test
    void theRulesBite() {
        Assertions.assertThatThrownBy(() -> check("answer", "planted", "services"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
        Assertions.assertThatThrownBy(() -> check("no.such.package", "empty", "pages"))
                .isInstanceOf(AssertionError.class);
    }

    /** The packages of all pages, and these. */
    private static String[] and(String... others) {
        return Stream.concat(PAGES.stream(), Stream.of(others)).toArray(String[]::new);
    }

    private static void check(String from, String reason, String... forbidden) {
        String[] packages =
                Stream.of(forbidden).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(reason);
        rule.check(CLASSES);
    }
}
