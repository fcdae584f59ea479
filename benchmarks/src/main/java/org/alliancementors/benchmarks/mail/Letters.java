package org.alliancementors.benchmarks.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The contents of mails in a file. */
public final class Letters {

    private Letters() {}

    /** Writes them. */
    public static void write(Path file, List<byte[]> letters) {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(letters.size());
            for (byte[] letter : letters) {
                out.writeInt(letter.length);
                out.write(letter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads them again. */
    public static List<byte[]> read(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            List<byte[]> letters = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                letters.add(in.readNBytes(in.readInt()));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
