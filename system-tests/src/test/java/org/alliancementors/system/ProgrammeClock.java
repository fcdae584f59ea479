package org.alliancementors.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The one clock of all services of the programme. It goes by itself and is moved ahead by hand; never back. */
final class ProgrammeClock {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final AtomicLong AHEAD_MILLIS = new AtomicLong();

    private ProgrammeClock() {}

    /** Makes the file that the services read, see {@code kit.clock.file}. */
    static Path start(Path directory) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("clock").toAbsolutePath();
            Files.write(file, new byte[Long.BYTES]);
            AHEAD_MILLIS.set(0);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant now() {
        return Instant.now().plusMillis(AHEAD_MILLIS.get());
    }

    static LocalDate today() {
        return LocalDate.ofInstant(now(), BERLIN);
    }

    /** Moves the time of all services at once. */
    static void advance(Path file, Duration by) {
        long ahead = AHEAD_MILLIS.addAndGet(by.toMillis());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(ahead).flip(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
