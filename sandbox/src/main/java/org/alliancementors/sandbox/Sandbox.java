package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.alliancementors.sandbox.process.Exit;

/**
 * The program behind {@code ./dev run}, {@code ./dev stop} and {@code ./dev token}. Keeps everything in {@code .sandbox} of
 * the folder that it is started in.
 */
public final class Sandbox {

    private final Path root;
    private final Path home;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final long began = System.nanoTime();

    Sandbox(Path root, Map<String, String> environment, PrintStream out) {
        this.root = root;
        this.home = root.resolve(".sandbox");
        this.environment = environment;
        this.out = out;
    }

    /** Runs {@code run [--fresh]}, {@code stop} or {@code token ROLE}; exit code 1 when that did not work. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "org/alliancementors/sandbox/child-logback.xml");
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var sandbox = new Sandbox(Path.of("").toAbsolutePath(), System.getenv(), out);
        try {
            switch (List.of(arguments)) {
                case List<String> words when words.equals(List.of("run")) -> sandbox.run(false);
                case List<String> words when words.equals(List.of("run", "--fresh")) -> sandbox.run(true);
                case List<String> words when words.equals(List.of("stop")) -> sandbox.stop();
                case List<String> words
                when words.size() == 2 && words.getFirst().equals("token") ->
                    out.println(sandbox.token(words.getLast()));
                default -> throw new ClearMessage("Say run [--fresh], stop or token ROLE.");
            }
        } catch (ClearMessage e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(boolean fresh) throws InterruptedException {
        var pid = new PidFile(home.resolve("run.pid"));
        pid.running().ifPresent(process -> {
            throw new ClearMessage("A sandbox runs here already (process " + process.pid() + "): ./dev stop ends it.");
        });
        PortPlan ports = PortPlan.from(environment);
        ports.check(listening());
        if (fresh) {
            delete();
        }
        pid.write();
        var ending = new CountDownLatch(1);
        Exit.before(() -> {
            pid.delete();
            out.println("stopped");
        });
        say("starting");
        Landscape landscape;
        try {
            landscape = Landscape.in(home)
                    .root(root)
                    .usual(ports, environment)
                    .progress(this::say)
                    .start();
            if (landscape.loadDemo()) {
                say("demo data is loaded: mentors and alliances, all invented");
            }
            Files.writeString(home.resolve("portal-url"), landscape.url("portal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new ClearMessage(String.valueOf(e.getMessage()));
        }
        Exit.before(() -> out.println("\nstopping"));
        landscape.supervise(this::say);
        out.print(addresses(ports, landscape));
        out.printf(
                "%nFachberatung: %s/fachberatung  Name: %s  Kennwort: %s%n",
                landscape.url("portal"),
                Secrets.STAFF,
                Secrets.in(home.resolve("secrets.json")).staffPassword());
        out.printf("%nready in %d s%n", seconds());
        landscape.train();
        ending.await();
    }

    private List<Part> listening() {
        var parts = new ArrayList<>(List.of(Part.values()));
        if (!environment.getOrDefault("MONGODB_URI", "").isBlank()) {
            parts.remove(Part.MONGODB);
        }
        return parts;
    }

    private void delete() {
        try {
            Application.delete(home);
            say("all data of earlier runs is deleted");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + home, e);
        }
    }

    private String addresses(PortPlan ports, Landscape landscape) {
        var lines = new StringBuilder("\n");
        line(lines, "portal", landscape.url("portal"));
        line(lines, "mailbox", "http://localhost:" + ports.of(Part.MAILBOX));
        for (Part part : Part.values()) {
            if (part.isService() && part != Part.PORTAL) {
                line(lines, part.title(), landscape.url(part.title()));
            }
        }
        line(
                lines,
                "health, metrics",
                "http://localhost:" + ports.of(Part.PORTAL_MANAGEMENT) + "/actuator … "
                        + ports.of(Part.NOTIFICATION_MANAGEMENT));
        line(lines, "Kafka", landscape.broker().bootstrapServers());
        line(
                lines,
                "database",
                landscape.database().description()
                        + landscape
                                .database()
                                .process()
                                .map(process -> ", " + landscape.database().uri())
                                .orElse(""));
        line(lines, "mail server", "127.0.0.1:" + ports.of(Part.SMTP));
        line(lines, "logs", root.relativize(home.resolve("logs")).toString());
        line(lines, "a token", "./dev token desk");
        line(lines, "the end", "Ctrl-C, or ./dev stop");
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(String.format(Locale.ROOT, "  %-22s %s%n", name, value));
    }

    private void stop() {
        new PidFile(home.resolve("run.pid"))
                .running()
                .ifPresentOrElse(
                        process -> {
                            process.destroy();
                            process.onExit().join();
                            out.println("stopped");
                        },
                        () -> out.println("No sandbox runs here."));
    }

    private String token(String role) {
        Path portal = home.resolve("portal-url");
        if (new PidFile(home.resolve("run.pid")).running().isEmpty() || !Files.exists(portal)) {
            throw new ClearMessage("No sandbox runs here: start one with ./dev run.");
        }
        try {
            var secrets = Secrets.in(home.resolve("secrets.json"));
            return new Tokens(Files.readString(portal), secrets, InstantSource.system()).of(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException | java.util.NoSuchElementException | UncheckedIOException e) {
            throw new ClearMessage("No token: " + e.getMessage());
        }
    }

    private void say(String text) {
        out.printf(Locale.ROOT, "%5d s  %s%n", seconds(), text);
    }

    private long seconds() {
        return (System.nanoTime() - began + 500_000_000) / 1_000_000_000;
    }
}
