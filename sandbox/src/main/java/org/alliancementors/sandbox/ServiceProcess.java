package org.alliancementors.sandbox;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;

/** One instance of a service, as a JVM of its own: to kill, freeze, end and start again, always on the same ports. */
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(45);

    private final String name;
    private final int port;
    private final int managementPort;
    private final ChildProcess process;

    ServiceProcess(String name, Application application, Settings settings) {
        this.name = name;
        this.port = settings.port();
        this.managementPort = settings.managementPort();
        this.process = new ChildProcess(
                Launch.java(name, arguments(application, settings), settings.environment(), settings.log()));
    }

    /**
     * A service on its own, on free ports; not started yet. What it needs beside it is the caller's business.
     *
     * @param root the project's folder, built
     * @param service its name, which is its folder's
     * @param environment what it is told, beside its ports
     * @param jvm flags of its JVM that win over the usual ones; one about an AOT cache also over the cache of {@code ./dev run}
     * @throws ClearMessage when it was not built
     */
    public static ServiceProcess alone(
            Path root, String service, Map<String, String> environment, List<String> jvm, Path log) {
        int port = Ports.free();
        int managementPort = Ports.free();
        var told = new HashMap<>(environment);
        told.put("SERVER_PORT", Integer.toString(port));
        told.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        return new ServiceProcess(
                service, Application.of(root, service), new Settings(port, managementPort, told, jvm, log, List.of()));
    }

    /**
     * What a built service runs from: its jar and its libraries.
     *
     * @param root the project's folder, built
     * @throws ClearMessage when it was not built
     */
    public static List<Path> classPath(Path root, String service) {
        return Application.of(root, service).classPath();
    }

    /** Where it listens, what it is told, where it writes, and from which folders its classes come before those of its jar. */
    record Settings(
            int port,
            int managementPort,
            Map<String, String> environment,
            List<String> jvm,
            Path log,
            List<Path> inFront) {}

    private static List<String> arguments(Application application, Settings settings) {
        var arguments = new ArrayList<>(settings.jvm());
        boolean told = settings.jvm().stream().anyMatch(flag -> flag.startsWith("-XX:AOT"));
        if (!told && settings.inFront().isEmpty() && Files.exists(application.cache())) {
            arguments.add("-XX:AOTCache=" + application.cache());
            // the JVM says at length when it cannot use a part of it
            arguments.add("-Xlog:aot*=off");
        }
        arguments.addAll(application.mainArguments(settings.inFront()));
        return arguments;
    }

    /** The service's name, with a number from its second instance on: {@code matching-service-2}. */
    public String name() {
        return name;
    }

    /** Address of its API, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Address of its management endpoints, without a slash at the end: {@code managementUrl() + "/actuator/prometheus"}. */
    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** The file with its output. */
    public Path log() {
        return process.log();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether its process runs; a frozen one does. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it and does not wait. */
    public void launch() {
        process.start();
    }

    /**
     * Waits until its readiness says so.
     *
     * @throws IllegalStateException with the end of its log, when it ends before or takes more than two minutes
     */
    public void awaitReady() {
        process.await("is not ready", PATIENCE, this::isReady);
    }

    /** Whether its readiness says so now. */
    public boolean isReady() {
        return Calls.answersWell(URI.create(managementUrl() + "/actuator/health/readiness"));
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Asks it to end and waits; after 45 seconds it is killed. */
    public void stop() {
        process.stop(GRACE);
    }

    /** Freezes it: connections stay open, nothing moves. */
    public void pause() {
        process.pause();
    }

    /** Thaws it. */
    public void resume() {
        process.resume();
    }

    /** The child process itself. */
    public ChildProcess process() {
        return process;
    }
}
