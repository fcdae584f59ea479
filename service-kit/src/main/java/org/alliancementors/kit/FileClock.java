package org.alliancementors.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that somebody moves by hand while processes run: it is ahead of the system's by as many milliseconds as the first
 * eight bytes of a file say, a big-endian number. All processes that read the same file see the same time at once.
 */
public final class FileClock implements InstantSource {

    private final InstantSource base;
    private final LongBuffer aheadMillis;

    /**
     * Opens the file.
     *
     * @param base what is moved
     * @param file an existing file of at least eight bytes
     * @throws UncheckedIOException when there is none
     */
    public FileClock(InstantSource base, Path file) {
        this.base = base;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < Long.BYTES) {
                throw new IOException(
                        "%s has %d bytes: kit.clock.file needs the milliseconds to be ahead, as eight bytes"
                                .formatted(file, channel.size()));
            }
            this.aheadMillis = channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES)
                    .order(ByteOrder.BIG_ENDIAN)
                    .asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file " + file + " cannot be read", e);
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(aheadMillis.get(0));
    }
}
