package org.alliancementors.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.PasswordHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the whole system once for all test classes, with the demonstration's mentors and alliances, and hands out a
 * {@link Play} on it.
 */
public final class Programme implements ParameterResolver {

    /** Name of the one who works at the advisory desk. */
    static final String STAFF = "kim";

    /** Their password. */
    static final String PASSWORD = "kennwort";

    private static final Path DIRECTORY = Path.of("target", "landscape");

    private static @Nullable String failure;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Play.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, any -> startOnce(), Running.class);
        return new Play(running.landscape(), running.clock());
    }

    /** What did not come up for one class does not for the next: it fails at once. */
    private static synchronized Running startOnce() {
        if (failure != null) {
            throw new IllegalStateException("The system did not come up before: " + failure);
        }
        try {
            return Running.start();
        } catch (RuntimeException | Error e) {
            failure = e.toString();
            throw e;
        }
    }

    private record Running(Landscape landscape, Path clock) implements AutoCloseable {

        static Running start() {
            delete(DIRECTORY);
            Path clock = ProgrammeClock.start(DIRECTORY);
            Landscape landscape = Landscape.in(DIRECTORY)
                    .environment("KIT_CLOCK_FILE", clock.toString())
                    .environment("portal", "PORTAL_STAFF", STAFF + "=" + PasswordHash.of(PASSWORD))
                    .environment("alliance-service", "ALLIANCE_LAPSESWEEPEVERY", "1s")
                    .environment("mentor-service", "MENTORS_DRIVEEVERY", "1s")
                    .environment("matching-service", "MATCHING_UNDO_TIME", "0s")
                    .environment("notification-service", "MAIL_BACK_OFF", "1s,2s,5s")
                    .environment("notification-service", "MAIL_CONTACTS_RETRY", "1s")
                    .progress(System.out::println)
                    .start();
            Running running = new Running(landscape, clock);
            landscape.loadDemo();
            Play play = new Play(landscape, clock);
            await("matching knows the mentors").atMost(Duration.ofSeconds(60)).until(() -> play.mentorsKnown() == 32);
            return running;
        }

        private static void delete(Path directory) {
            if (!Files.exists(directory)) {
                return;
            }
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            landscape.close();
        }
    }
}
