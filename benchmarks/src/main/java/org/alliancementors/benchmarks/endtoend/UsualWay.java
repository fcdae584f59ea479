package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.endtoend.Supply.Mentor;
import org.alliancementors.benchmarks.usual.UsualApplication;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;

/** The same flow as one would usually write it, as three services with the same JVM flags as ours, on the same broker and database. */
final class UsualWay implements Way {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TOPICS = List.of("usual-missions", "usual-assignments");

    private final OurWay beside;
    private final int port = Ports.free();
    private final List<ChildProcess> services = new ArrayList<>();

    private UsualWay(OurWay beside) {
        this.beside = beside;
    }

    /** Starts it beside ours, whose portal it takes tokens from; ours should rest. */
    static UsualWay start(OurWay beside, List<Mentor> mentors, int smtpPort, Path folder) {
        var way = new UsualWay(beside);
        try (var topics = new Topics(beside.bootstrapServers())) {
            topics.create(TOPICS);
            way.load(mentors);
            UsualApplication.SERVICES.forEach(service -> way.launch(service, smtpPort, folder));
            way.services.getFirst().awaitListening(way.port, PATIENCE);
            topics.awaitConsumers(
                    UsualApplication.SERVICES.stream().map(UsualWay::title).toList(), PATIENCE);
            return way;
        } catch (RuntimeException e) {
            way.close();
            throw e;
        }
    }

    private static String title(String service) {
        return "usual-" + service;
    }

    private void launch(String service, int smtpPort, Path folder) {
        Launch launch = Launch.ownClass(
                title(service),
                OurWay.JVM,
                UsualApplication.class,
                List.of("--spring.profiles.active=" + service, "--server.port=" + port),
                folder.resolve(title(service) + ".log"));
        var environment = new LinkedHashMap<>(launch.environment());
        Map<String, String> theirs = beside.landscape().environment("alliance-service");
        for (String name : List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "PORTAL_URL", "PORTAL_JWKS_URL")) {
            environment.put(name, theirs.getOrDefault(name, ""));
        }
        environment.put("SMTP_PORT", Integer.toString(smtpPort));
        var process = new ChildProcess(new Launch(launch.name(), launch.command(), environment, launch.log()));
        services.add(process);
        process.start();
    }

    private void load(List<Mentor> mentors) {
        try (MongoClient client = MongoClients.create(beside.databaseUri())) {
            var collection = client.getDatabase("usual-matching").getCollection("mentors");
            collection.createIndex(Indexes.ascending("specialties", "free"));
            collection.insertMany(mentors.stream().map(UsualWay::document).toList());
        }
    }

    private static Document document(Mentor mentor) {
        return new Document("_id", mentor.id())
                .append("version", 0L)
                .append("email", mentor.email())
                .append("specialties", mentor.specialties())
                .append("latitude", mentor.place().latitude())
                .append("longitude", mentor.place().longitude())
                .append("radiusKm", Supply.RADIUS_KM)
                .append("free", Supply.CAPACITY);
    }

    @Override
    public String name() {
        return "usual";
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + port + "/missions");
    }

    @Override
    public String token() {
        return beside.token();
    }

    @Override
    public Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        services.forEach(service -> processes.put(service.name(), service.pid()));
        return processes;
    }

    @Override
    public void close() {
        services.forEach(ChildProcess::close);
    }
}
