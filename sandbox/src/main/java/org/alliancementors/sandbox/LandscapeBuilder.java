package org.alliancementors.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliancementors.sandbox.broker.Listener;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.database.DatabaseServer;
import org.alliancementors.sandbox.database.ForeignDatabase;
import org.alliancementors.sandbox.database.MongodProcess;
import org.jspecify.annotations.Nullable;

/** What a {@link Landscape} shall consist of. Without further words: one instance of each service, on free ports, on the embedded database. */
public final class LandscapeBuilder {

    final Path directory;
    final Map<Part, Integer> instances = new EnumMap<>(Part.class);
    final Map<String, String> environment = new HashMap<>();
    final Map<Part, Map<String, String>> environments = new EnumMap<>(Part.class);
    final List<String> jvm = new ArrayList<>();
    final List<Listener> listeners = new ArrayList<>();

    private final Map<Part, List<Path>> inFront = new EnumMap<>(Part.class);
    private @Nullable Path root;
    private @Nullable PortPlan ports;
    private @Nullable Map<String, String> databaseBy;
    private @Nullable DatabaseServer database;
    Consumer<String> progress = line -> {};

    LandscapeBuilder(Path directory) {
        this.directory = directory.toAbsolutePath();
        for (Part part : Part.values()) {
            if (part.isService()) {
                instances.put(part, 1);
            }
        }
    }

    /** The project's folder; otherwise the nearest one upwards that holds the services. */
    public LandscapeBuilder root(Path folder) {
        root = folder;
        return this;
    }

    /** How many instances of a service; the first has the planned ports, the others free ones. 0 leaves it out. */
    public LandscapeBuilder instances(String service, int count) {
        instances.put(Part.service(service), count);
        return this;
    }

    /** An environment variable for all services. */
    public LandscapeBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** An environment variable for one service; wins over what the landscape itself sets. */
    public LandscapeBuilder environment(String service, String name, String value) {
        environments
                .computeIfAbsent(Part.service(service), part -> new HashMap<>())
                .put(name, value);
        return this;
    }

    /** Where a part will listen. */
    public int port(Part part) {
        return ports().of(part);
    }

    /** A further port of the broker, whose clients are told to come back by another one; see {@link Listener}. */
    public LandscapeBuilder brokerListener(int port, int advertised) {
        listeners.add(new Listener(port, advertised));
        return this;
    }

    /** A folder whose classes a service takes before those of its jar, which stays as it was built. */
    public LandscapeBuilder inFront(String service, Path classes) {
        inFront.computeIfAbsent(Part.service(service), part -> new ArrayList<>())
                .add(classes.toAbsolutePath());
        return this;
    }

    /** Flags for the services' JVMs, after the usual ones. */
    public LandscapeBuilder jvm(String... flags) {
        jvm.addAll(List.of(flags));
        return this;
    }

    /** This database instead of the embedded one on disk; started and stopped with the rest. */
    public LandscapeBuilder database(DatabaseServer server) {
        database = server;
        return this;
    }

    /** Is told in short lines what has come up. */
    public LandscapeBuilder progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** The ports and the database that people expect, where their environment says nothing else. */
    LandscapeBuilder usual(PortPlan plan, Map<String, String> variables) {
        ports = plan;
        databaseBy = Map.copyOf(variables);
        return this;
    }

    /**
     * Starts everything and waits until requests would succeed.
     *
     * @throws IllegalStateException with the end of a log, when something does not come up
     */
    public Landscape start() {
        var landscape = new Landscape(this);
        try {
            landscape.start();
            return landscape;
        } catch (RuntimeException e) {
            landscape.close();
            throw e;
        }
    }

    PortPlan ports() {
        PortPlan plan = ports == null ? PortPlan.random() : ports;
        ports = plan;
        return plan;
    }

    /** What was said, else MONGODB_URI, else a {@code mongod} on the PATH, else the embedded one; always the embedded one, where nothing was said. */
    DatabaseServer database() {
        if (database != null) {
            return database;
        }
        int port = ports().of(Part.MONGODB);
        Path log = logs().resolve("database.log");
        Map<String, String> variables = databaseBy == null ? Map.of() : databaseBy;
        String uri = variables.getOrDefault("MONGODB_URI", "");
        if (!uri.isBlank()) {
            return new ForeignDatabase(uri);
        }
        return MongodProcess.find(variables.getOrDefault("PATH", ""))
                .<DatabaseServer>map(program -> MongodProcess.at(program, directory.resolve("mongod"), port, log))
                .orElseGet(
                        () -> DatabaseProcess.at(directory.resolve("database").resolve("data"), port, log));
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String program) {
        return logs().resolve(program + ".log");
    }

    List<Path> inFront(Part service) {
        return inFront.getOrDefault(service, List.of());
    }

    /**
     * The project's folder: the one that was given, or the nearest one upwards that holds the services.
     *
     * @throws ClearMessage outside of the project
     */
    public Path projectRoot() {
        if (root != null) {
            return root.toAbsolutePath();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("sandbox")) && Files.isDirectory(folder.resolve("mentor-service"))) {
                return folder;
            }
        }
        throw new ClearMessage("The services were not found from " + Path.of("").toAbsolutePath()
                + " upwards: start this inside the project.");
    }
}
