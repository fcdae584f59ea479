package org.alliancementors.kit.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancementors.kit.security.AuthorisationTable;
import org.alliancementors.kit.security.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the controllers has a row in {@code authorisation.tsv}, and every row has a route. Finds the
 * controllers on the class path, so it needs no application context and none of their collaborators.
 */
public final class AuthorisationTableCheck {

    private AuthorisationTableCheck() {}

    /**
     * Checks the service's own table against the controllers below the given packages.
     *
     * @throws AssertionError naming every route without a row and every row without a route
     */
    public static void verify(String... basePackages) {
        verify(AuthorisationTable.fromClassPath(), controllersBelow(basePackages));
    }

    static void verify(AuthorisationTable table, List<Class<?>> controllers) {
        Set<String> routes = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        for (Class<?> controller : controllers) {
            collect(controller, routes, complaints);
        }
        Set<String> rows =
                table.routes().stream().map(AuthorisationTableCheck::name).collect(Collectors.toSet());
        for (String route : routes) {
            if (!rows.contains(route)) {
                complaints.add("%s has no row in %s: add one".formatted(route, AuthorisationTable.LOCATION));
            }
        }
        for (String row : new TreeSet<>(rows)) {
            if (!routes.contains(row)) {
                complaints.add("%s has a row in %s but no controller: remove the row"
                        .formatted(row, AuthorisationTable.LOCATION));
            }
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static void collect(Class<?> controller, Set<String> routes, List<String> complaints) {
        Mappings mappings = new Mappings();
        MethodIntrospector.selectMethods(controller, (MethodIntrospector.MetadataLookup<@Nullable RequestMappingInfo>)
                        method -> mappings.of(method, controller))
                .forEach((method, info) -> {
                    if (info == null) {
                        return;
                    }
                    if (info.getMethodsCondition().getMethods().isEmpty()) {
                        complaints.add("%s takes every HTTP method: name the ones it is for".formatted(method));
                    }
                    for (RequestMethod http : info.getMethodsCondition().getMethods()) {
                        info.getPatternValues().forEach(path -> routes.add(http.name() + " " + path));
                    }
                });
    }

    private static List<Class<?>> controllersBelow(String... basePackages) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return Arrays.stream(basePackages)
                .flatMap(base -> scanner.findCandidateComponents(base).stream())
                .<Class<?>>map(definition -> ClassUtils.resolveClassName(
                        String.valueOf(definition.getBeanClassName()),
                        Thread.currentThread().getContextClassLoader()))
                .filter(type -> !ErrorController.class.isAssignableFrom(type) && isProduction(type))
                .toList();
    }

    private static boolean isProduction(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        return source == null || !source.getLocation().getPath().contains("test-classes");
    }

    /** Reads the mapping of a method without registering anything. */
    private static final class Mappings extends RequestMappingHandlerMapping {

        Mappings() {
            afterPropertiesSet();
        }

        @Nullable
        RequestMappingInfo of(Method method, Class<?> controller) {
            return getMappingForMethod(method, controller);
        }

        @Override
        protected void initHandlerMethods() {
            // nothing is registered
        }
    }
}
