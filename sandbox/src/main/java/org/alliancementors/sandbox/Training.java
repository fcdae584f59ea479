package org.alliancementors.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;

/**
 * Makes later starts faster: once per build each service is started as far as its context, at low priority and one after the
 * other, and the JVM keeps what it learnt. Such a run opens no port and joins no consumer group. It can be cut off at any time.
 */
final class Training implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path log;
    private final Thread thread;
    private volatile boolean over;

    /** Begins, in the background; {@code environments} tells what each service is told. */
    Training(Map<Part, Application> applications, Environments environments, Path log) {
        this.log = log;
        Map<Part, Application> untrained = Map.copyOf(applications);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("training")
                .start(() -> untrained.forEach((part, application) -> train(part, application, environments)));
    }

    /** What a service is told. */
    interface Environments {
        /** By the name of its folder. */
        Map<String, String> of(String service);
    }

    private void train(Part part, Application application, Environments environments) {
        if (over || Files.exists(application.cache())) {
            return;
        }
        Path unfinished = application.cache().resolveSibling("start.aot.new");
        var arguments = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh"));
        arguments.addAll(application.mainArguments());
        var java = Launch.java(part.title() + " (training)", arguments, environments.of(part.title()), log);
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(java.command());
        try (var child = new ChildProcess(new Launch(java.name(), command, java.environment(), log))) {
            child.start();
            child.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!over && Files.exists(unfinished) && Files.size(unfinished) > 0) {
                Files.move(unfinished, application.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IOException | RuntimeException e) {
            // no cache, then: the service starts all the same
        }
    }

    /** Cuts it off; what is learnt by then stays. */
    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
