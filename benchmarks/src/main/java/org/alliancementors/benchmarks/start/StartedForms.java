package org.alliancementors.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.endtoend.Processes;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;

/** Starts one service in each form. */
final class StartedForms {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int OK = 200;

    private final String service;
    private final Map<String, String> environment;
    private final Path cache;
    private final Path log;

    StartedForms(String service, Map<String, String> environment, Path cache, Path log) {
        this.service = service;
        this.environment = environment;
        this.cache = cache;
        this.log = log;
    }

    /**
     * One start.
     *
     * @param seconds until ready
     * @param bytes resident then
     */
    record Start(double seconds, long bytes) {}

    /** Makes the cache: a start to readiness, ended in order. */
    void learn() {
        extracted("-XX:AOTCacheOutput=" + cache);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("%s left no cache; see %s".formatted(service, log));
        }
    }

    Start start(Form form) {
        return switch (form) {
            case FAT_JAR -> fatJar();
            case EXTRACTED -> extracted("-XX:AOTMode=off");
            case AOT_CACHE -> extracted("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
        };
    }

    private Start extracted(String... flags) {
        ServiceProcess process = ServiceProcess.alone(Path.of(""), service, environment, List.of(flags), log);
        long began = System.nanoTime();
        try {
            process.start();
            return new Start((System.nanoTime() - began) / 1e9, Processes.memory(process.pid()));
        } finally {
            process.stop();
        }
    }

    private Start fatJar() {
        int managementPort = Ports.free();
        var told = new HashMap<>(environment);
        told.put("SERVER_PORT", Integer.toString(Ports.free()));
        told.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        var process = new ChildProcess(Launch.java(service, List.of("-jar", jar().toString()), told, log));
        URI readiness = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            process.start();
            process.await("is not ready", PATIENCE, () -> isReady(client, readiness));
            return new Start((System.nanoTime() - began) / 1e9, Processes.memory(process.pid()));
        } finally {
            process.stop(PATIENCE);
        }
    }

    private Path jar() {
        try (var files = Files.newDirectoryStream(Path.of(service, "target"), service + "-*.jar")) {
            for (Path file : files) {
                if (!file.toString().matches(".*-(sources|tests|plain)\\.jar")) {
                    return file;
                }
            }
            throw new IllegalStateException("There is no jar of " + service + ": build it first");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(HttpClient client, URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
