package org.alliancementors.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.ClaimToken;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.MailStep;
import org.alliancementors.notification.correspondence.Outcome;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.SubscribedCalendars;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.contacts.Owners;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.mail.MailContent;
import org.alliancementors.sandbox.mail.MailSink;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances of the service on real servers, a mail server that can be taken down, and stand-ins for the owners of contacts. */
final class RunningNotification implements AutoCloseable {

    static final Instant EXPIRES = Instant.parse("2099-03-05T12:00:00Z");

    final Owners owners = Owners.start();
    final LinkKeys keys = LinkKeys.fresh();
    final Publishers publishers = new Publishers(Backends.running().bootstrapServers());
    private final Path mailbox;
    private final int smtpPort;
    private final String database = Backends.freshDatabase();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    MailSink sink;

    RunningNotification(Path mailbox) {
        this.mailbox = mailbox;
        this.sink = MailSink.start(mailbox, 0, 0);
        this.smtpPort = sink.smtpPort();
        publishers.createTopics();
    }

    /** Starts another instance on the same database. */
    ConfigurableApplicationContext start(String... more) {
        var properties = new TreeMap<String, Object>(Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "0"),
                Map.entry("spring.mongodb.uri", Backends.running().mongoUri()),
                Map.entry("spring.mongodb.database", database),
                Map.entry("spring.kafka.bootstrap-servers", Backends.running().bootstrapServers()),
                Map.entry("kit.links.signing-key", keys.signing()),
                Map.entry("notification.mail-keys", "m1:" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="),
                Map.entry("kit.topics.check-every", "100ms"),
                Map.entry("notification.smtp.host", "127.0.0.1"),
                Map.entry("notification.smtp.port", smtpPort),
                Map.entry("notification.smtp.connect-timeout", "500ms"),
                Map.entry("notification.smtp.timeout", "700ms"),
                Map.entry("notification.lease", "9s"),
                Map.entry("notification.sweep.every", "100ms"),
                Map.entry("notification.hours.observed", "false"),
                Map.entry("notification.relay.shortest", "100ms"),
                Map.entry("notification.relay.longest", "300ms"),
                Map.entry("notification.back-off.steps", "200ms"),
                Map.entry("notification.back-off.contacts", "200ms"),
                Map.entry("notification.contacts.alliance-url", owners.address("alliance")),
                Map.entry("notification.contacts.mentor-url", owners.address("mentor")),
                Map.entry("notification.contacts.token-url", owners.address("oauth2/token")),
                Map.entry("notification.contacts.client-secret", "secret")));
        for (var each : more) {
            int equals = each.indexOf('=');
            properties.put(each.substring(0, equals), each.substring(equals + 1));
        }
        var arguments = properties.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        var instance = new SpringApplicationBuilder(NotificationApplication.class).run(arguments);
        instances.add(instance);
        return instance;
    }

    void smtpDown() {
        sink.close();
    }

    void smtpUp() {
        sink = MailSink.start(mailbox, smtpPort, 0);
    }

    Correspondence correspondence(String mission) {
        return instances
                .getFirst()
                .getBean(Correspondences.class)
                .of(new Subject.Mission(new MissionId(mission)))
                .orElseThrow();
    }

    /** The mails of a mission, as {@code template state}. */
    List<String> ledger(String mission) {
        return ledger(new Subject.Mission(new MissionId(mission)));
    }

    /** The mails of a subject, as {@code template state}. */
    List<String> ledger(Subject subject) {
        return instances
                .getFirst()
                .getBean(Correspondences.class)
                .of(subject)
                .map(c -> c.mails().stream()
                        .map(m -> m.order().template().code() + " " + m.state().code())
                        .toList())
                .orElse(List.of());
    }

    /** All that is stored, as it is stored, but for events that wait to be published. */
    Map<String, Document> documents() {
        var all = new TreeMap<String, Document>();
        var mongo = instances.getFirst().getBean(MongoTemplate.class);
        for (var collection : List.of("correspondence", "allianceCorrespondences", "mentorCorrespondences")) {
            for (var document : mongo.getCollection(collection).find()) {
                document.remove("outbox");
                all.put(collection + " " + document.getString("_id"), document);
            }
        }
        return all;
    }

    /** What a mentor's calendar program fetches. */
    String calendar(String mentor) {
        return instances.getFirst().getBean(SubscribedCalendars.class).read(new MentorId(mentor), 0)
                        instanceof SubscribedCalendars.Reading.Shown(var text)
                ? text
                : "";
    }

    Mail mail(String mission, Template template) {
        return correspondence(mission).mails().stream()
                .filter(m -> m.order().template() == template)
                .findFirst()
                .orElseThrow();
    }

    List<MailContent> received(String address) {
        return sink.mailsTo(address).stream().map(m -> sink.content(m.id())).toList();
    }

    static String header(MailContent mail, String name) {
        return mail.headers().stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(MailContent.HeaderLine::value)
                .findFirst()
                .orElseThrow();
    }

    /** The first line of the text that is a link of this kind. */
    static String token(MailContent mail, String kind) {
        return Objects.requireNonNull(mail.text())
                .lines()
                .filter(Predicate.not(String::isBlank))
                .map(String::strip)
                .filter(line -> line.contains("/" + kind + "/"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    double counted(String meter) {
        return instances.stream()
                .mapToDouble(i -> i.getBean(MeterRegistry.class).counter(meter).count())
                .sum();
    }

    static MissionRequested requested(String mission) {
        return new MissionRequested(
                new MissionId(mission),
                new MissionReference("LBF-7K3M-9QXT"),
                null,
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG),
                Format.ON_SITE,
                new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 12)),
                new PostalCode("37176"),
                FederalState.NI,
                51.6339,
                9.9494,
                null,
                null,
                Language.DE,
                Instant.EPOCH);
    }

    static MentorAssigned assigned(String mission, String mentor) {
        return new MentorAssigned(
                new MissionId(mission),
                1,
                new MentorId(mentor),
                false,
                null,
                1,
                100,
                104,
                Instant.EPOCH,
                EXPIRES,
                EXPIRES);
    }

    static AssignmentWithdrawn withdrawn(String mission, String mentor) {
        return new AssignmentWithdrawn(
                new MissionId(mission), 1, new MentorId(mentor), AssignmentWithdrawn.Reason.BY_DESK, Instant.EPOCH);
    }

    /** As a killed instance leaves it: claimed, content under way, nobody there to mark it. */
    void handingOverBySomebodyElse(String mission) {
        var token = new ClaimToken("killed");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> store().update(mission, before -> {
                    var mail = before.state().mails().getFirst();
                    var at = Instant.now();
                    return before.state()
                            .step(mail.id(), new MailStep.Claim(token, at))
                            .map(Outcome::state)
                            .flatMap(c -> c.step(mail.id(), new MailStep.HandOver(token, at)))
                            .<Decision<Correspondence, MailFact, Boolean>>map(
                                    o -> new Decision.Write<>(new Change<>(o.state(), o.facts()), true))
                            .orElseGet(() -> new Decision.Keep<>(false));
                }));
    }

    @SuppressWarnings("unchecked")
    private DocumentStore<Correspondence, MailFact> store() {
        var type = ResolvableType.forClassWithGenerics(DocumentStore.class, Correspondence.class, MailFact.class);
        return (DocumentStore<Correspondence, MailFact>)
                instances.getFirst().getBeanProvider(type).getObject();
    }

    /** Stops all instances but the first. */
    void stopOthers() {
        while (instances.size() > 1) {
            instances.removeLast().close();
        }
    }

    @Override
    public void close() {
        instances.reversed().forEach(ConfigurableApplicationContext::close);
        publishers.close();
        owners.close();
        sink.close();
    }
}
