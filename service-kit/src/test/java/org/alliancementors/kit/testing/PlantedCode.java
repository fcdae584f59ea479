package org.alliancementors.kit.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the planted violations for one base package into a directory of their own, away from every build output. */
final class PlantedCode {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private PlantedCode() {}

    static Path compile(String base, List<String> templates) {
        try {
            Path root = Files.createTempDirectory("planted");
            Path sources = Files.createDirectory(root.resolve("sources"));
            Path classes = Files.createDirectory(root.resolve("classes"));
            List<Path> files = new ArrayList<>();
            for (String template : templates) {
                files.add(write(sources, template.replace("$base", base)));
            }
            compile(files, classes);
            return classes;
        } catch (IOException e) {
            throw new IllegalStateException("planted code cannot be written", e);
        }
    }

    private static Path write(Path sources, String source) throws IOException {
        Path file = sources.resolve(first(PACKAGE, source).replace('.', '/')).resolve(first(TYPE, source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalStateException("planted code without %s: %s".formatted(pattern, source));
        }
        return matcher.group(1);
    }

    private static void compile(List<Path> files, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("no compiler: run the tests with a JDK, not with a JRE");
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-nowarn",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString());
            if (!compiler.getTask(output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("planted code does not compile:\n" + output);
            }
        }
    }
}
