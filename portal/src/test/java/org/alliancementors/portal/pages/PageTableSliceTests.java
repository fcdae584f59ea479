package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancementors.portal.PortalServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PageTableSliceTests extends PortalServer {

    private static final Set<String> OF_MACHINES = Set.of("GET /.well-known/oauth-authorization-server");

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
}
