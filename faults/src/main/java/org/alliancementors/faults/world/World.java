package org.alliancementors.faults.world;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alliancementors.faults.drive.Stage;
import org.alliancementors.faults.history.Passage;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.proxy.KeptMails;
import org.alliancementors.faults.proxy.Proxy;
import org.alliancementors.faults.proxy.Tap;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.LandscapeBuilder;
import org.alliancementors.sandbox.Part;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.mail.KeptMail;
import org.alliancementors.sandbox.mail.MailContent;
import org.alliancementors.sandbox.process.Ports;

/** The whole system as processes with a proxy on every arrow. Leases, time-outs and pauses are short, so that minutes suffice. */
public final class World implements Stage, AutoCloseable {

    private static final Map<String, Part> PARTS = Map.of(
            "alliance-service",
            Part.ALLIANCE,
            "mentor-service",
            Part.MENTOR,
            "matching-service",
            Part.MATCHING,
            "notification-service",
            Part.NOTIFICATION,
            "portal",
            Part.PORTAL,
            Arrow.DATABASE,
            Part.MONGODB,
            Arrow.SINK,
            Part.SMTP);

    private final Map<String, Proxy> proxies = new LinkedHashMap<>();
    private final KeptMails kept = new KeptMails(InstantSource.system());
    private final List<Passage> passages = new CopyOnWriteArrayList<>();
    private final Clocks clocks;
    private final long seed;
    private final Landscape landscape;

    private World(Path directory, long seed, Consumer<String> say, Consumer<LandscapeBuilder> changes) {
        this.seed = seed;
        this.clocks = new Clocks(directory.resolve("clocks"), Arrow.PROGRAMS);
        LandscapeBuilder builder = Landscape.in(directory).progress(say);
        for (Arrow arrow : Arrow.all()) {
            proxies.put(arrow.toString(), proxy(arrow, builder));
        }
        settings(builder);
        Arrow.PROGRAMS.forEach(program -> builder.environment(
                program, "KIT_CLOCK_FILE", clocks.file(program).toString()));
        changes.accept(builder);
        landscape = builder.start();
    }

    /**
     * Starts everything in this folder; it takes some twenty seconds.
     *
     * @param seed decides which answers are swallowed where that is asked for
     * @param changes what is different from usual
     */
    public static World start(Path directory, long seed, Consumer<String> say, Consumer<LandscapeBuilder> changes) {
        return new World(directory, seed, say, changes);
    }

    private Proxy proxy(Arrow arrow, LandscapeBuilder builder) {
        int port = Ports.free();
        if (arrow.to().equals(Arrow.KAFKA)) {
            // clients are told by the broker where it is, so it has a listener for each that leads back to the proxy
            int listener = Ports.free();
            builder.brokerListener(listener, port);
            builder.environment(arrow.from(), "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
            return Proxy.start(port, listener, Tap.BLIND, seed(arrow));
        }
        Part target = Objects.requireNonNull(PARTS.get(arrow.to()), arrow.to());
        Tap tap = arrow.to().equals(Arrow.SINK) ? kept : Tap.BLIND;
        variables(arrow, port).forEach((name, value) -> builder.environment(arrow.from(), name, value));
        return Proxy.start(port, builder.port(target), tap, seed(arrow));
    }

    private long seed(Arrow arrow) {
        return seed * 31 + arrow.toString().hashCode();
    }

    private static Map<String, String> variables(Arrow arrow, int port) {
        String address = "http://localhost:" + port;
        return switch (arrow.to()) {
            case Arrow.DATABASE -> Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + port);
            case Arrow.SINK -> Map.of("SMTP_PORT", Integer.toString(port));
            case "portal" ->
                // the address that stands in tokens and links stays what it is
                arrow.from().equals(Arrow.DRIVER)
                        ? Map.of()
                        : Map.of(
                                "PORTAL_JWKS_URL",
                                address + "/oauth2/jwks",
                                "PORTAL_TOKEN_URL",
                                address + "/oauth2/token");
            default ->
                arrow.from().equals(Arrow.DRIVER)
                        ? Map.of()
                        : Map.of(Objects.requireNonNull(PARTS.get(arrow.to())).name() + "_URL", address);
        };
    }

    private static void settings(LandscapeBuilder builder) {
        var notification = new HashMap<String, String>();
        notification.put("MAIL_BACK_OFF", "1s,2s,5s");
        notification.put("MAIL_CONTACTS_RETRY", "1s");
        notification.put("MAIL_RELAY_LONGEST_WAIT", "5s");
        notification.put("SMTP_CONNECT_TIMEOUT", "1s");
        notification.put("SMTP_TIMEOUT", "1s");
        notification.put("MAIL_LEASE", "15s");
        notification.forEach((name, value) -> builder.environment("notification-service", name, value));
        builder.environment("matching-service", "MATCHING_UNDO_TIME", "3s");
        builder.environment("mentor-service", "MENTORS_DRIVEEVERY", "1s");
    }

    /** The processes. */
    public Landscape landscape() {
        return landscape;
    }

    /** The proxy on an arrow, by its name. */
    public Proxy proxy(String arrow) {
        return Objects.requireNonNull(proxies.get(arrow), arrow);
    }

    /** All proxies. */
    List<Proxy> proxies() {
        return List.copyOf(proxies.values());
    }

    /** The clocks of the programs. */
    Clocks clocks() {
        return clocks;
    }

    /** Remembers how far readers had come. */
    void note(List<Passage> seen) {
        passages.addAll(seen);
    }

    /** How far readers had come while their dead letters were refused. */
    List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** Which answers of the mail server reached their sender. */
    KeptMails kept() {
        return kept;
    }

    @Override
    public String url(String service) {
        Proxy proxy = proxies.get(new Arrow(Arrow.DRIVER, service).toString());
        return proxy == null ? landscape.url(service) : "http://localhost:" + proxy.port();
    }

    @Override
    public String token(String role) {
        return landscape.token(role);
    }

    @Override
    public List<KeptMail> mails() {
        return landscape.mail().mails();
    }

    @Override
    public MailContent content(KeptMail mail) {
        return landscape.mail().content(mail.id());
    }

    /** Nobody needs anything of it any more, so the services are not asked to end in order. */
    @Override
    public void close() {
        landscape.services().stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
        landscape.close();
        proxies.values().forEach(Proxy::close);
    }
}
