package org.alliancementors.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.sandbox.Part;
import org.alliancementors.sandbox.Sandbox;
import org.alliancementors.sandbox.process.Exit;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;

/**
 * {@code ./dev run} once everything is built, in a folder of its own that leads to the services' folders, so that nobody's data are
 * touched. Caches lie beside the services' jars and are used by whoever starts this build.
 */
final class WholeSandbox {

    private static final List<String> SERVICES =
            List.of("portal", "alliance-service", "mentor-service", "matching-service", "notification-service");
    private static final String READY = "ready in";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;

    WholeSandbox(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        for (String service : SERVICES) {
            Files.createSymbolicLink(folder.resolve(service), Path.of(service).toAbsolutePath());
        }
    }

    /**
     * Starts it with empty data and ends it; seconds until it says that it is ready.
     *
     * @param learning whether it begins without the services' caches and may go on until they are made
     */
    double start(boolean learning) throws IOException {
        if (learning) {
            for (Path cache : caches()) {
                Files.deleteIfExists(cache);
            }
        }
        var command = Launch.java("sandbox", List.of(Sandbox.class.getName(), "run", "--fresh"), Map.of(), folder)
                .command();
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", classPath());
        for (Part part : Part.values()) {
            builder.environment().put(part.variable(), Integer.toString(Ports.free()));
        }
        long began = System.nanoTime();
        Process sandbox = builder.start();
        Runnable end = sandbox::destroy;
        Exit.before(end);
        try {
            double seconds = awaitReady(sandbox, began);
            if (learning) {
                awaitCaches();
            }
            return seconds;
        } finally {
            Exit.forget(end);
            sandbox.destroy();
            sandbox.onExit().join();
        }
    }

    private static double awaitReady(Process sandbox, long began) throws IOException {
        // not closed: the sandbox goes on to print
        var lines = new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return (System.nanoTime() - began) / 1e9;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The sandbox has ended and was never ready:\n" + said);
    }

    private void awaitCaches() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!caches().stream().allMatch(Files::exists)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The caches were not made within " + PATIENCE);
            }
            Pause.aMoment();
        }
    }

    private List<Path> caches() {
        return SERVICES.stream()
                .map(service -> folder.resolve(service).resolve("target/extracted/start.aot"))
                .toList();
    }

    /** This one's with absolute paths, as the sandbox runs elsewhere. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }
}
