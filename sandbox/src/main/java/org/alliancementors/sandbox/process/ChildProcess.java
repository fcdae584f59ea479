package org.alliancementors.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A program that can be started again and again after it was ended, killed or frozen. Whatever still runs when this JVM
 * ends is killed with it.
 */
public final class ChildProcess implements AutoCloseable {

    private final Launch launch;
    private volatile @Nullable Process process;
    private volatile boolean wanted;

    /** Describes the program, starts nothing. */
    public ChildProcess(Launch launch) {
        this.launch = launch;
    }

    /** What messages call it. */
    public String name() {
        return launch.name();
    }

    /** The file with its output. */
    public Path log() {
        return launch.log();
    }

    /** Starts the program; does nothing while it runs. */
    public synchronized void start() {
        wanted = true;
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(directoryOf(launch.log()));
            var builder = new ProcessBuilder(launch.command()).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            Map<String, String> environment = builder.environment();
            environment.remove("JAVA_TOOL_OPTIONS");
            environment.putAll(launch.environment());
            Process started = builder.start();
            Exit.kills(started);
            process = started;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + launch.name(), e);
        }
    }

    /** Whether the program runs (a frozen one does). */
    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /**
     * Its process id.
     *
     * @throws IllegalStateException when it was never started
     */
    public long pid() {
        return current().pid();
    }

    /** Ends it as {@code kill -9} does and waits until it is gone. */
    public void kill() {
        wanted = false;
        end(current().destroyForcibly(), Duration.ofSeconds(20));
    }

    /** Asks it to end (SIGTERM) and waits; what does not end in that time is killed. Does nothing when it does not run. */
    public void stop(Duration patience) {
        wanted = false;
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        if (!end(running, patience)) {
            kill();
        }
    }

    /** Freezes it (SIGSTOP): connections stay open, nothing moves. */
    public void pause() {
        signal("STOP");
    }

    /** Thaws it (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /**
     * Waits until something listens on the port of the loopback address.
     *
     * @throws IllegalStateException with the end of its log, when it ends before, or does not listen in time
     */
    public void awaitListening(int port, Duration patience) {
        await("does not listen on port " + port, patience, () -> Ports.listens(port));
    }

    /**
     * Waits until something is true of the running program.
     *
     * @param otherwise what to say when it does not become true
     * @throws IllegalStateException with the end of its log, when it ends before, or takes too long
     */
    public void await(String otherwise, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw failed(otherwise);
            }
            sleep();
        }
    }

    /** An exception with the program's name, what is wrong, and the end of its log. */
    public IllegalStateException failed(String what) {
        String ended = isAlive() ? "" : " and has ended";
        return new IllegalStateException("%s %s%s. The end of %s:%n%s".formatted(name(), what, ended, log(), tail(20)));
    }

    /** Completes with the exit code when the program that runs now has ended. */
    public CompletableFuture<Integer> ended() {
        return current().onExit().thenApply(Process::exitValue);
    }

    /** Whether it should be running: it was started, and nobody has stopped or killed it through this object. */
    public boolean isWanted() {
        return wanted;
    }

    /** Stops it within 20 seconds. */
    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /** The last lines of its output, for messages. */
    public String tail(int lines) {
        try {
            var all = Files.readAllLines(launch.log());
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no output in " + launch.log() + ")";
        }
    }

    private Process current() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(launch.name() + " was not started");
        }
        return current;
    }

    private void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("Could not send " + signal + " to " + launch.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a program", e);
        }
    }

    private static boolean end(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
