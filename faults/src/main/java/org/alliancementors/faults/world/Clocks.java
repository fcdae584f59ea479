package org.alliancementors.faults.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;

/** The clocks of the programs. Each goes by itself and is moved by a file of its own, see {@code kit.clock.file}. */
final class Clocks {

    private final Path folder;

    /** Makes a clock for each that is right. */
    Clocks(Path folder, Collection<String> programs) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            for (String program : programs) {
                Files.write(file(program), new byte[Long.BYTES]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String program) {
        return folder.resolve(program);
    }

    /** From now on a program's clock is ahead by so much; behind, where that is negative; right, where it is zero. */
    void set(String program, Duration ahead) {
        try (FileChannel channel = FileChannel.open(file(program), StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.allocate(Long.BYTES).putLong(ahead.toMillis()).flip(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
