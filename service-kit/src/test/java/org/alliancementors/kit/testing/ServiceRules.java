package org.alliancementors.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules that every service keeps, each with its reason and the code that breaks it. */
final class ServiceRules {

    static final String DOMAIN = "a capability knows no technology";
    static final String CONTRACT = "contract types stop in messaging";
    static final String ADAPTERS = "adapters never know each other";
    static final String SERVICES = "no service knows another one";
    static final String PUBLISHING = "only the relay publishes";
    static final String NAMES = "names say what a class is for";
    static final String CLOCKS = "time comes from the clock that tests can replace";
    static final String NULLS = "every package is null-marked";
    static final String FIELDS = "nothing is injected into fields";
    static final String DATES = "dates are those of java.time";
    static final String JSON = "JSON is that of Jackson 3";

    private static final String ROOT = "org.alliancementors";

    /** What is made to be used by services. */
    private static final List<String> LIBRARIES = List.of(ROOT + ".kit", ROOT + ".events", ROOT + ".places");

    private final List<String> bases;
    private final Set<String> adapters;

    private ServiceRules(List<String> bases, Set<String> adapters) {
        this.bases = bases;
        this.adapters = adapters;
    }

    static List<ArchitectureRule> all(List<String> bases, Set<String> adapters) {
        ServiceRules rules = new ServiceRules(bases, adapters);
        List<ArchitectureRule> all = new ArrayList<>();
        all.add(rules.domain());
        all.add(rules.contract());
        all.add(rules.adaptersApart());
        all.add(rules.servicesApart());
        all.add(publishing(resideInAPackage("no.such.package")));
        all.addAll(house());
        return all;
    }

    /** The rules that hold for every module, services or not. */
    static List<ArchitectureRule> house() {
        return List.of(names(), clocks(), nulls(), fields(), dates(), json());
    }

    private ArchitectureRule domain() {
        return new ArchitectureRule(
                DOMAIN,
                noClasses()
                        .that(areIn(bases))
                        .and(DescribedPredicate.not(inAdapters()))
                        .and(DescribedPredicate.not(areWiring()))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "com.mongodb..",
                                "org.bson..",
                                "org.apache.kafka..",
                                "jakarta.servlet..",
                                "jakarta.mail..",
                                "java.net.http..",
                                "tools.jackson..",
                                ROOT + ".kit.web..",
                                ROOT + ".kit.security..",
                                ROOT + ".kit.relay..",
                                ROOT + ".kit.intake.."))
                        .because("what a capability decides is tested without Spring and outlives every technology"),
                "DomainWithTechnology",
                List.of("package $base.planted; class DomainWithTechnology { org.bson.Document document; }"));
    }

    private ArchitectureRule contract() {
        return new ArchitectureRule(
                CONTRACT,
                noClasses()
                        .that(areIn(bases))
                        .and(DescribedPredicate.not(inPackageNamed("messaging")))
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "are event records",
                                type -> type.getPackageName().startsWith(ROOT + ".events.")
                                        && !type.getPackageName().equals(ROOT + ".events.codes")))
                        .because("a change of the published language must stop at the edge"),
                "ContractBeyondMessaging",
                List.of(
                        "package $base.planted.mongo; class ContractBeyondMessaging { org.alliancementors.events.planted.Forgotten event; }",
                        "package org.alliancementors.events.planted; public class Forgotten {}"));
    }

    private ArchitectureRule adaptersApart() {
        return new ArchitectureRule(
                ADAPTERS,
                classes()
                        .that(inAdapters())
                        .should(new AdaptersApart(bases, adapters))
                        .because("each adapter can be replaced without touching another one"),
                "AdapterWithAdapter",
                List.of(
                        "package $base.planted.web; class AdapterWithAdapter { Object of($base.planted.mongo.OtherAdapter other) { return other; } }",
                        "package $base.planted.mongo; public class OtherAdapter {}"));
    }

    private ArchitectureRule servicesApart() {
        return new ArchitectureRule(
                SERVICES,
                noClasses()
                        .that(areIn(bases))
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "belong to another service",
                                type -> type.getPackageName().startsWith(ROOT + ".")
                                        && !isIn(bases, type)
                                        && !isIn(LIBRARIES, type)))
                        .because("services meet on topics and over HTTP only"),
                "ServiceWithService",
                List.of(
                        "package $base.planted; class ServiceWithService { org.alliancementors.neighbour.Neighbour neighbour; }",
                        "package org.alliancementors.neighbour; public class Neighbour {}"));
    }

    /** P1: the planted class uses what would go past the relay. */
    static ArchitectureRule publishing(DescribedPredicate<JavaClass> relay) {
        return new ArchitectureRule(
                PUBLISHING,
                noClasses()
                        .that(DescribedPredicate.not(relay))
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "publish to Kafka",
                                type -> Set.of(
                                                "org.springframework.cloud.stream.function.StreamBridge",
                                                "org.springframework.cloud.stream.function.StreamOperations",
                                                "org.springframework.kafka.core.KafkaTemplate",
                                                "org.springframework.kafka.core.KafkaOperations",
                                                "org.apache.kafka.clients.producer.KafkaProducer",
                                                "org.apache.kafka.clients.producer.Producer")
                                        .contains(type.getName())))
                        .because(
                                "an event that is not in the outbox first can be lost, or sent for a change that never was (P1)"),
                "PublishesPastTheRelay",
                List.of(
                        "package $base.planted.messaging; class PublishesPastTheRelay { void send(org.springframework.cloud.stream.function.StreamBridge bridge) { bridge.send(\"missions\", \"event\"); } }"));
    }

    private static ArchitectureRule names() {
        return new ArchitectureRule(
                NAMES,
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .because("such a name says nothing about why a class exists"),
                "MissionManager",
                List.of("package $base.planted; class MissionManager {}"));
    }

    private static ArchitectureRule clocks() {
        return new ArchitectureRule(
                CLOCKS,
                noClasses()
                        .that(DescribedPredicate.not(areWiring()))
                        .should()
                        .callMethodWhere(new SystemClockCalls())
                        .because("rules that depend on time are tested with a fixed clock: take an InstantSource"),
                "ReadsTheSystemClock",
                List.of(
                        "package $base.planted; class ReadsTheSystemClock { java.time.Instant now() { return java.time.Instant.now(); } }"));
    }

    private static ArchitectureRule nulls() {
        return new ArchitectureRule(
                NULLS,
                classes()
                        .should(new NullMarkedPackages())
                        .because("the compiler checks for null only where a package asks for it"),
                "WithoutPackageInfo",
                List.of("package $base.planted.unmarked; class WithoutPackageInfo {}"));
    }

    private static ArchitectureRule fields() {
        return new ArchitectureRule(
                FIELDS,
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .because("what a class needs stands in its constructor, so that a test can give it")
                        .allowEmptyShould(true),
                "InjectedField",
                List.of(
                        "package $base.planted; class InjectedField { @org.springframework.beans.factory.annotation.Autowired Object collaborator; }"));
    }

    private static ArchitectureRule dates() {
        return new ArchitectureRule(
                DATES,
                noClasses()
                        // the driver's documents hold nothing else
                        .that(DescribedPredicate.not(inPackageNamed("mongo").or(inPackageNamed("store"))))
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "are dates of java.util or java.text",
                                type -> Set.of(
                                                "java.util.Date",
                                                "java.util.Calendar",
                                                "java.util.GregorianCalendar",
                                                "java.text.SimpleDateFormat")
                                        .contains(type.getName())))
                        .because("they change under one's hands and hide their time zone"),
                "OldDate",
                List.of("package $base.planted; class OldDate { java.util.Date date; }"));
    }

    private static ArchitectureRule json() {
        return new ArchitectureRule(
                JSON,
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
                        .because("two generations of Jackson on one class path do not know each other's settings")
                        .allowEmptyShould(true),
                "OldJackson",
                List.of(
                        "package $base.planted; class OldJackson { com.fasterxml.jackson.databind.Forgotten mapper; }",
                        "package com.fasterxml.jackson.databind; public class Forgotten {}"));
    }

    private static DescribedPredicate<JavaClass> areIn(List<String> bases) {
        return DescribedPredicate.describe("are in " + bases, type -> isIn(bases, type));
    }

    private static boolean isIn(List<String> packages, JavaClass type) {
        return packages.stream()
                .anyMatch(base -> type.getPackageName().equals(base)
                        || type.getPackageName().startsWith(base + "."));
    }

    private DescribedPredicate<JavaClass> inAdapters() {
        return DescribedPredicate.describe(
                "are in adapters " + adapters,
                type -> areIn(bases).test(type) && AdaptersApart.adapterOf(type, bases, adapters) != null);
    }

    private static DescribedPredicate<JavaClass> inPackageNamed(String name) {
        return DescribedPredicate.describe(
                "are in a package " + name,
                type -> List.of(type.getPackageName().split("\\.")).contains(name));
    }

    /** The classes that put a service together, and what they are configured with. */
    static DescribedPredicate<JavaClass> areWiring() {
        return DescribedPredicate.describe("put the service together", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return simpleNameEndingWith("Configuration")
                    .or(simpleNameEndingWith("Application"))
                    .or(simpleNameEndingWith("Settings"))
                    .test(outermost);
        });
    }
}
