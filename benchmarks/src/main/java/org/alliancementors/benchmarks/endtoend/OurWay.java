package org.alliancementors.benchmarks.endtoend;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.database.DatabaseServer;

/** All our services as processes of their own, as {@code ./dev run} starts them, with a mail server that costs little. */
final class OurWay implements Way {

    /** The same for all services and for the usual way; the compiler is not held back. */
    static final List<String> JVM = List.of("-Xmx512m", "-XX:TieredStopAtLevel=4");

    private static final String PORTAL = "portal";
    private static final String FIRST = "alliance-service";
    private static final List<String> THROUGH = List.of(FIRST, "matching-service", "notification-service");

    private final Landscape landscape;
    private final String database;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<URI> addresses;

    private OurWay(Landscape landscape, String database) {
        this.landscape = landscape;
        this.database = database;
        this.addresses = addresses(landscape);
    }

    /**
     * Starts it.
     *
     * @param jvm further flags of the services
     */
    static OurWay start(Path folder, DatabaseServer database, int smtpPort, List<String> jvm) {
        Landscape landscape = Landscape.in(folder)
                .database(database)
                .environment("notification-service", "SMTP_PORT", Integer.toString(smtpPort))
                // mentors get more in a minute than anybody should in a day
                .environment("notification-service", "MAIL_PER_RECIPIENT_AND_DAY", "1000000")
                .jvm(JVM.toArray(String[]::new))
                .jvm(jvm.toArray(String[]::new))
                .start();
        return new OurWay(landscape, database.uri());
    }

    Landscape landscape() {
        return landscape;
    }

    String bootstrapServers() {
        return landscape.broker().bootstrapServers();
    }

    String databaseUri() {
        return database;
    }

    /** Starts one more of each service that a request goes through. Requests take turns from then on. */
    void oneMoreOfEach() {
        THROUGH.forEach(landscape::startAnother);
        addresses = addresses(landscape);
    }

    private static List<URI> addresses(Landscape landscape) {
        return landscape.services().stream()
                .filter(service -> service.name().startsWith(FIRST))
                .map(service -> URI.create(service.url() + "/missions"))
                .toList();
    }

    /** Ends all services but the portal, from which tokens come. */
    void rest() {
        landscape.services().stream()
                .filter(service -> !service.name().equals(PORTAL))
                .forEach(ServiceProcess::stop);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public URI address() {
        return addresses.get(Math.floorMod(asked.getAndIncrement(), addresses.size()));
    }

    @Override
    public String token() {
        return landscape.token("partner");
    }

    @Override
    public Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        landscape.services().forEach(service -> processes.put(service.name(), service.pid()));
        return processes;
    }

    /** What all ways use: broker and database, where it is ours, and this process with the mail server. */
    Map<String, Long> surroundings() {
        var processes = new LinkedHashMap<String, Long>();
        processes.put("broker", landscape.broker().process().pid());
        landscape.database().process().ifPresent(process -> processes.put("database", process.pid()));
        processes.put("driver and sink", ProcessHandle.current().pid());
        return processes;
    }

    @Override
    public void close() {
        landscape.close();
    }
}
