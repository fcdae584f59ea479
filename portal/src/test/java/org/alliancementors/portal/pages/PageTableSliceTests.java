package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.EveryPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

class PageTableSliceTests extends PortalServer {

    private static final Set<String> OF_MACHINES = Set.of("GET /.well-known/oauth-authorization-server");

    private static final Set<String> PARTS_FILES_AND_WAYS_BACK = Set.of(
            "/galerie/karte.svg",
            "/anfrage/ort/echo",
            "/anfrage/zeit/chance",
            "/status/{secret}/live",
            "/status/{secret}/stand",
            "/calendar/{token}.ics",
            "/fachberatung/faelle/{id}/reise.csv",
            "/fachberatung/mails/vorlagen/{name}/html",
            "/fachberatung/mails/gesperrt/{id}",
            "/fachberatung/mentoren/{id}/{was}",
            "/fachberatung/buendnisse/{id}/{was}",
            "/fachberatung/statistik/{name}.csv",
            "/assets/**",
            "/vendor/**",
            "/robots.txt");

    private final RequestMappingHandlerMapping mappings;

    @Autowired
    PageTableSliceTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void everyPageHasARowAndEveryRowAPage() {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().forEach(path -> pages.add(method + " " + path))));
        pages.removeAll(OF_MACHINES);

        Set<String> rows = PageChain.table().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .filter(row -> !row.endsWith("/**") && !row.endsWith("robots.txt"))
                .collect(Collectors.toSet());
        assertThat(pages).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyPageIsAmongThoseThatAllTestsLookAt() {
        Set<PathContainer> looked = EveryPage.situations()
                .map(situation -> PathContainer.parsePath(situation.pathAlone()))
                .collect(Collectors.toSet());
        assertThat(PageChain.table().routes())
                .filteredOn(route -> route.method().equals("GET") && !PARTS_FILES_AND_WAYS_BACK.contains(route.path()))
                .allSatisfy(route -> assertThat(looked)
                        .as("add %s to the situations of EveryPage", route.path())
                        .anyMatch(PathPatternParser.defaultInstance.parse(route.path())::matches));
    }
}
