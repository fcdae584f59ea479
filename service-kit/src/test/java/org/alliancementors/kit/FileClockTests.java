package org.alliancementors.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Processes run, and somebody moves their clock by a file. */
class FileClockTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path directory;

    @Test
    void allWhoReadTheFileSeeTheSameTimeAtOnce() throws IOException {
        Path file = ahead(Duration.ZERO);
        var one = new FileClock(() -> NOON, file);
        var other = new FileClock(() -> NOON, file);
        assertThat(one.instant()).isEqualTo(NOON);

        move(file, YEAR);
        assertThat(one.instant()).isEqualTo(NOON.plus(YEAR));
        assertThat(other.instant()).isEqualTo(NOON.plus(YEAR));
        move(file, YEAR.plusMillis(1));
        assertThat(one.instant()).isEqualTo(NOON.plus(YEAR).plusMillis(1));
    }

    @Test
    void theTimeOfTheClockThatIsMovedGoesOn() throws IOException {
        var base = new Instant[] {NOON};
        var clock = new FileClock(() -> base[0], ahead(YEAR));
        base[0] = NOON.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(NOON.plus(YEAR).plusSeconds(5));
    }

    @Test
    void aFileThatIsMissingOrTooShortIsNamed() throws IOException {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> new FileClock(() -> NOON, missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
        Path tooShort = Files.write(directory.resolve("short"), new byte[7]);
        assertThatThrownBy(() -> new FileClock(() -> NOON, tooShort))
                .hasMessageContaining(tooShort.toString())
                .hasRootCauseMessage(
                        "%s has 7 bytes: kit.clock.file needs the milliseconds to be ahead, as eight bytes", tooShort);
    }

    @Test
    void aServiceTakesItBySettingOnTopOfItsOffset() throws IOException {
        Path file = ahead(YEAR);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class))
                .withPropertyValues("kit.clock.file=" + file, "kit.clock.offset=365d")
                .run(context -> {
                    InstantSource clock = context.getBean(InstantSource.class);
                    assertThat(clock).isInstanceOf(FileClock.class);
                    assertThat(Duration.between(InstantSource.system().instant(), clock.instant()))
                            .isBetween(YEAR.plus(YEAR), YEAR.plus(YEAR).plusMinutes(1));
                });
    }

    private Path ahead(Duration by) throws IOException {
        Path file = directory.resolve("clock");
        Files.write(file, bytes(by).array());
        return file;
    }

    private static void move(Path file, Duration by) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(bytes(by), 0);
        }
    }

    private static ByteBuffer bytes(Duration by) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, by.toMillis());
    }
}
