package org.alliancementors.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture of a service as tests: each rule is checked against the service's classes, and proves that it bites
 * against the same classes with a violation planted among them. A rule that finds nothing to check fails, too.
 *
 * <p>All that a service writes:
 *
 * <pre>{@code
 * class ArchitectureTests {
 *
 *     @TestFactory
 *     Stream<DynamicTest> architecture() {
 *         return ServiceArchitecture.of("org.alliancementors.mentors").tests();
 *     }
 *
 *     @Test
 *     void everyRouteHasARowInTheAuthorisationTable() {
 *         AuthorisationTableCheck.verify("org.alliancementors.mentors");
 *     }
 *
 *     @Test
 *     void theFilterChainSaysWhatTheTableSays() {
 *         AuthorisationMatrix.verify();
 *     }
 * }
 * }</pre>
 *
 * <p>A service with several base packages names them all; adapters beyond {@code web}, {@code messaging} and {@code
 * mongo} are added with {@link #adapters}. Planted code is compiled by the test itself and lies in no source folder.
 */
public final class ServiceArchitecture {

    private final List<String> bases;
    private final Set<String> adapters;
    private final Set<String> left;

    private ServiceArchitecture(List<String> bases, Set<String> adapters, Set<String> left) {
        this.bases = bases;
        this.adapters = adapters;
        this.left = left;
    }

    /** The rules for the service with these base packages. */
    public static ServiceArchitecture of(String... basePackages) {
        return new ServiceArchitecture(List.of(basePackages), Set.of("web", "messaging", "mongo"), Set.of());
    }

    /** With further packages that count as adapters, by the last part of their names. */
    public ServiceArchitecture adapters(String... more) {
        Set<String> all = new HashSet<>(adapters);
        all.addAll(List.of(more));
        return new ServiceArchitecture(bases, Set.copyOf(all), left);
    }

    /**
     * Without the rule of this name, for a module that it does not fit, with the reason why.
     *
     * @param reason for the reader; must not be empty
     */
    public ServiceArchitecture without(String name, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("'%s' is left out without a reason: give one".formatted(name));
        }
        Set<String> all = new HashSet<>(left);
        all.add(name);
        return new ServiceArchitecture(bases, adapters, Set.copyOf(all));
    }

    /** Two tests per rule: it holds, and it bites. */
    public Stream<DynamicTest> tests() {
        return tests(ServiceRules.all(bases, adapters), bases, left);
    }

    /** The rules for the contract: event records below the base package hold ids, codes, numbers and dates only. */
    public static Stream<DynamicTest> contract(String basePackage) {
        return tests(List.of(ContractRules.noFreeText(basePackage)), List.of(basePackage), Set.of());
    }

    static Stream<DynamicTest> tests(List<ArchitectureRule> all, List<String> bases, Set<String> left) {
        List<String> names = all.stream().map(ArchitectureRule::name).toList();
        if (!names.containsAll(left)) {
            throw new IllegalArgumentException("%s leaves out what is no rule: name some of %s".formatted(left, names));
        }
        List<ArchitectureRule> rules =
                all.stream().filter(rule -> !left.contains(rule.name())).toList();
        String base = bases.getFirst();
        JavaClasses production = classes(bases, List.of());
        if (production.isEmpty()) {
            throw new AssertionError("%s hold no classes: name the service's base packages".formatted(bases));
        }
        List<String> sources = new ArrayList<>();
        rules.forEach(rule -> sources.addAll(rule.planted()));
        URI planted = PlantedCode.compile(base, sources).toUri();
        JavaClasses withPlanted = classes(bases, List.of(Location.of(planted)));
        return rules.stream()
                .flatMap(rule -> Stream.of(
                        DynamicTest.dynamicTest(rule.name(), () -> rule.holds(production)),
                        DynamicTest.dynamicTest("bites: " + rule.name(), () -> rule.bites(withPlanted, base))));
    }

    private static JavaClasses classes(List<String> bases, Collection<Location> more) {
        Set<Location> locations = new HashSet<>(more);
        bases.forEach(base -> locations.addAll(Locations.ofPackage(base)));
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importLocations(locations);
    }
}
