package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseServer;
import org.alliancementors.sandbox.mail.MailSink;
import org.alliancementors.sandbox.process.Exit;
import org.alliancementors.sandbox.process.Ports;

/**
 * The whole system on this machine: broker, database, mail sink, the services and the portal, each a process of its own (the
 * sink is in this one). Keys, passwords and data are kept in its directory, so that a landscape started there again has
 * them. It ends with this JVM.
 */
public final class Landscape implements AutoCloseable {

    private final LandscapeBuilder plan;
    private final PortPlan ports;
    private final Secrets secrets;
    private final EmbeddedBroker broker;
    private final DatabaseServer database;
    private final Tokens tokens;
    private final Map<Part, Application> applications = new EnumMap<>(Part.class);
    private final Map<Part, List<ServiceProcess>> services = new EnumMap<>(Part.class);
    private Optional<MailSink> mail = Optional.empty();
    private final Runnable atExit = this::close;
    private Optional<Supervisor> supervisor = Optional.empty();
    private Optional<Training> training = Optional.empty();

    Landscape(LandscapeBuilder plan) {
        this.plan = plan;
        this.ports = plan.ports();
        try {
            Files.createDirectories(plan.logs());
            try (var old = Files.newDirectoryStream(plan.logs(), "*.log")) {
                for (Path log : old) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write in " + plan.directory, e);
        }
        this.secrets = Secrets.in(plan.directory.resolve("secrets.json"));
        this.broker = EmbeddedBroker.at(
                plan.directory.resolve("kafka"),
                ports.of(Part.KAFKA),
                plan.listeners,
                plan.logs().resolve("kafka.log"));
        this.database = plan.database();
        this.tokens = new Tokens(url(Part.PORTAL), secrets, InstantSource.system());
        Exit.before(atExit);
    }

    /** Begins the description of a landscape that keeps its data in the directory. */
    public static LandscapeBuilder in(Path directory) {
        return new LandscapeBuilder(directory);
    }

    void start() {
        mail = Optional.of(startMail());
        Path root = plan.projectRoot();
        var wanted = plan.instances.entrySet().stream()
                .filter(service -> service.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        Together.run(
                () -> {
                    database.start();
                    plan.progress.accept("database is up: " + database.description());
                },
                () -> {
                    broker.start();
                    plan.progress.accept("Kafka is up");
                },
                () -> wanted.forEach(service -> applications.put(service, Application.of(root, service.title()))));
        for (Part service : wanted) {
            services.put(service, new ArrayList<>());
            for (int i = 0; i < plan.instances.getOrDefault(service, 1); i++) {
                add(service, Objects.requireNonNull(applications.get(service))).launch();
            }
        }
        Together.run(services().stream()
                .<Runnable>map(service -> () -> {
                    service.awaitReady();
                    plan.progress.accept(service.name() + " is up");
                })
                .toArray(Runnable[]::new));
        if (services.containsKey(Part.PORTAL)) {
            FirstReads.await(this, services);
        }
    }

    /** Starts a further instance of a service, on free ports, and waits until it is ready. */
    public ServiceProcess startAnother(String service) {
        Part part = Part.service(service);
        return started(add(
                part, applications.computeIfAbsent(part, any -> Application.of(plan.projectRoot(), service))));
    }

    /**
     * The same of another build.
     *
     * @param root the project's folder, built, at another state
     */
    public ServiceProcess startAnother(String service, Path root) {
        return started(add(Part.service(service), Application.of(root.toAbsolutePath(), service)));
    }

    private static ServiceProcess started(ServiceProcess added) {
        added.start();
        return added;
    }

    private ServiceProcess add(Part service, Application application) {
        List<ServiceProcess> those = services.computeIfAbsent(service, part -> new ArrayList<>());
        boolean first = those.isEmpty();
        String name = first ? service.title() : service.title() + "-" + (those.size() + 1);
        int port = first ? ports.of(service) : Ports.free();
        int managementPort = first ? ports.of(service.management()) : Ports.free();
        Map<String, String> environment = environment(service.title());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        var settings = new ServiceProcess.Settings(
                port, managementPort, environment, plan.jvm, plan.log(name), plan.inFront(service));
        var process = new ServiceProcess(name, application, settings);
        those.add(process);
        return process;
    }

    /** What a service's process is told, without its ports: addresses, keys and the builder's own variables. */
    public Map<String, String> environment(String service) {
        Part part = Part.service(service);
        Map<String, String> environment = new HashMap<>();
        environment.put("MONGODB_URI", database.uri());
        environment.put("MONGODB_DATABASE", service);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        for (Part other : Part.values()) {
            if (other.isService()) {
                environment.put(other.addressVariable(), url(other));
            }
        }
        environment.put("PORTAL_JWKS_URL", url(Part.PORTAL) + "/oauth2/jwks");
        environment.put("MAILBOX_URL", "http://localhost:" + ports.of(Part.MAILBOX));
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(ports.of(Part.SMTP)));
        switch (part) {
            case NOTIFICATION -> {
                environment.put("LINK_SIGNING_KEY", secrets.linkSigningKey());
                environment.put("MAIL_KEYS", secrets.mailKeys());
                environment.put("CLIENT_SECRET", secrets.client("internal"));
                // the sink is on this machine: what a killed instance was sending is taken up after seconds, not
                // minutes
                environment.put("SMTP_CONNECT_TIMEOUT", "1s");
                environment.put("SMTP_TIMEOUT", "2s");
                environment.put("MAIL_LEASE", "40s");
                // who tries the demonstration on a Sunday evening sees every mail at once
                environment.put("MAIL_HOURS", "false");
                // one machine plays few people who do a lot
                environment.put("MAIL_PER_RECIPIENT_AND_DAY", "10000");
            }
            case PORTAL -> {
                environment.put("CLIENT_SECRETS", secrets.clientList());
                environment.put("CLIENT_SECRET", secrets.client("portal"));
                environment.put("PORTAL_STAFF", secrets.staff());
            }
            // who tries the demonstration does not wait ten minutes for the next mentor to be asked
            case MATCHING -> environment.put("MATCHING_UNDO_TIME", "20s");
            case ALLIANCE -> environment.put("TRACKING_KEYS", secrets.trackingKeys());
            default -> {
                // nothing of its own
            }
        }
        if (part != Part.NOTIFICATION) {
            environment.put("LINK_VERIFICATION_KEY", secrets.linkVerificationKey());
        }
        environment.putAll(plan.environment);
        environment.putAll(plan.environments.getOrDefault(part, Map.of()));
        return environment;
    }

    /**
     * One instance of a service.
     *
     * @param index from 0
     */
    public ServiceProcess service(String service, int index) {
        return services.getOrDefault(Part.service(service), List.of()).get(index);
    }

    /** All instances of all services. */
    public List<ServiceProcess> services() {
        return services.values().stream().flatMap(List::stream).toList();
    }

    /** Address of a service's first instance, without a slash at the end. */
    public String url(String service) {
        return url(Part.service(service));
    }

    private String url(Part service) {
        return "http://localhost:" + ports.of(service);
    }

    /** The broker. */
    public EmbeddedBroker broker() {
        return broker;
    }

    /** The database. */
    public DatabaseServer database() {
        return database;
    }

    /** The mail sink. */
    public MailSink mail() {
        return mail.orElseThrow(() -> new IllegalStateException("The mail sink is not started"));
    }

    /** Ends the mail sink and starts it again on the same ports, with all mails. */
    public void restartMail() {
        mail().close();
        mail = Optional.of(startMail());
    }

    private MailSink startMail() {
        return MailSink.start(
                plan.directory.resolve("mails"),
                ports.of(Part.SMTP),
                ports.of(Part.MAILBOX),
                new ServiceTemplates(url(Part.NOTIFICATION), tokens));
    }

    /** An access token of a client with this role: desk, ops, partner, internal, portal or bounces. */
    public String token(String role) {
        return tokens.of(role);
    }

    /**
     * Loads the demonstration's mentors and alliances, unless they were loaded into this directory before; whether it was done now.
     *
     * @throws IllegalStateException when a service does not take them
     */
    public boolean loadDemo() {
        return new DemoData(this, plan.directory.resolve("demo-data")).load();
    }

    /** From now on what ends by itself is started again, and that is said. */
    void supervise(Consumer<String> say) {
        var watching = new Supervisor(say);
        supervisor = Optional.of(watching);
        watching.watch(broker.process(), broker::start);
        database.process().ifPresent(process -> watching.watch(process, database::start));
        services().forEach(service -> watching.watch(service.process(), service::start));
    }

    /** From now on, in the background: makes the next start of this build faster. */
    void train() {
        training = Optional.of(
                new Training(applications, this::environment, plan.logs().resolve("training.log")));
    }

    /** Ends everything in order, services first; data, keys and logs stay. */
    @Override
    public synchronized void close() {
        Exit.forget(atExit);
        supervisor.ifPresent(Supervisor::end);
        training.ifPresent(Training::close);
        Together.run(services().stream().<Runnable>map(service -> service::stop).toArray(Runnable[]::new));
        mail.ifPresent(MailSink::close);
        mail = Optional.empty();
        Together.run(broker::close, database::close);
    }
}
