package org.alliancementors.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Tether;
import org.alliancementors.sandbox.process.Tethered;

/**
 * A service's jar, made ready to start quickly: extracted once per build beside the jar, with a small jar that ties the
 * service's life to this JVM's.
 *
 * @param jar the extracted one
 * @param tether jar with {@link Tethered}
 * @param mainClass of the service
 */
record Application(Path jar, Path tether, String mainClass) {

    private static final String ORIGIN = "built-from";

    /** A jar of this name lies in {@code target} after a build. */
    static Application of(Path root, String service) {
        return prepare(find(root.resolve(service).resolve("target"), service), service);
    }

    /** Extracts the jar, unless that was done since it was built. */
    static Application prepare(Path built, String service) {
        try {
            Path extracted = built.resolveSibling("extracted");
            Path jar = extracted.resolve(built.getFileName());
            extractOnce(built, extracted, service);
            try (var file = new JarFile(jar.toFile())) {
                String main = file.getManifest().getMainAttributes().getValue("Main-Class");
                return new Application(jar, extracted.resolve("tether.jar"), main);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not extract " + built, e);
        }
    }

    /** What the JVM remembers of an earlier start; beside the jar and gone with it. */
    Path cache() {
        return jar.resolveSibling("start.aot");
    }

    /** Class path, class and arguments for a JVM that ends with this one. */
    List<String> mainArguments() {
        return mainArguments(List.of());
    }

    /** The same with folders whose classes win over those of the jar. */
    List<String> mainArguments(List<Path> inFront) {
        String path = Stream.concat(inFront.stream(), Stream.of(jar, tether))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, Tethered.class.getName(), mainClass);
    }

    /** The jar and its libraries. */
    List<Path> classPath() {
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(jar), libraries.sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(Path target, String service) {
        try (var files = Files.newDirectoryStream(target, service + "-*.jar")) {
            var jars = new ArrayList<Path>();
            for (Path file : files) {
                if (!file.toString().matches(".*-(sources|javadoc|tests)\\.jar")) {
                    jars.add(file);
                }
            }
            return jars.stream()
                    .max(Comparator.comparing(Application::modified))
                    .orElseThrow(() -> new ClearMessage("There is no " + service + "-*.jar in " + target
                            + ": build it with mvn package, or use ./dev run, which does."));
        } catch (IOException e) {
            throw new ClearMessage("There is no folder " + target + ": build the project with mvn package.");
        }
    }

    /** Tests of several modules may come here at the same time: one extracts, the others wait. */
    private static synchronized void extractOnce(Path built, Path extracted, String service) throws IOException {
        String checksum = checksum(built);
        Path origin = extracted.resolve(ORIGIN);
        try (var file = FileChannel.open(
                        built.resolveSibling("extracted.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            if (!Files.exists(origin) || !Files.readString(origin).equals(checksum)) {
                extract(built, extracted, service, checksum);
            }
        }
    }

    private static void extract(Path built, Path extracted, String service, String checksum) throws IOException {
        Path unfinished = Files.createTempDirectory(built.toAbsolutePath().getParent(), "extracting-");
        Path log = unfinished.resolve("extract.log");
        var tool = new ChildProcess(Launch.java(
                service + " (extraction)",
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        unfinished.resolve("out").toString()),
                Map.of(),
                log));
        tool.start();
        if (tool.ended().join() != 0) {
            throw tool.failed("did not work");
        }
        Path out = unfinished.resolve("out");
        writeTether(out.resolve("tether.jar"));
        Files.writeString(out.resolve(ORIGIN), checksum);
        delete(extracted);
        Files.move(out, extracted, StandardCopyOption.ATOMIC_MOVE);
        delete(unfinished);
    }

    private static void writeTether(Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> type : List.of(Tether.class, Tethered.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getResourceAsStream("/" + name)) {
                    if (bytes == null) {
                        throw new IOException("Own class not found: " + name);
                    }
                    bytes.transferTo(jar);
                }
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Reproducible builds give every jar the same time, so only the content tells one from another. */
    private static String checksum(Path file) throws IOException {
        var crc = new CRC32();
        byte[] buffer = new byte[1 << 20];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return "%s, %d bytes, CRC-32 %08x".formatted(file.getFileName(), Files.size(file), crc.getValue());
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
