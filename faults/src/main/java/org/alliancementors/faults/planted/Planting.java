package org.alliancementors.faults.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.alliancementors.sandbox.LandscapeBuilder;
import org.alliancementors.sandbox.ServiceProcess;

/** Builds a bug: compiles the changed source, and nothing else, against the service as it is shipped. The service's jar stays as it is. */
public final class Planting {

    private final Path root;

    /** In the project of this folder, which is built. */
    public Planting(Path root) {
        this.root = root;
    }

    /**
     * Compiles the changed class into a folder.
     *
     * @throws IllegalStateException when the source is another than the bug knows, or does not compile
     */
    public void compile(Bug bug, Path classes) {
        Patch patch = bug.patch();
        List<Path> against = ServiceProcess.classPath(root, bug.services().getFirst());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(complaints, null, null)) {
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, against);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            var options = List.of("-proc:none", "-parameters", "-g", "-nowarn", "-implicit:none");
            var source = new Source(patch.file(), patch.applyTo(Files.readString(root.resolve(patch.file()))));
            if (!compiler.getTask(null, files, complaints, options, null, List.of(source))
                    .call()) {
                throw new IllegalStateException("%s does not compile: %s".formatted(bug.title(), errors(complaints)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a system be started with the bug that was compiled there. */
    public static void into(LandscapeBuilder builder, Bug bug, Path classes) {
        bug.services().forEach(service -> builder.inFront(service, classes));
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> complaints) {
        return complaints.getDiagnostics().stream()
                .filter(complaint -> complaint.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    /** A source that stands in no file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path file, String text) {
            super(URI.create("string:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
