package org.alliancementors.sandbox.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a program.
 *
 * @param name what messages and files call it
 * @param command the program and its arguments
 * @param environment added to the environment of this process
 * @param log file that gets everything that the program prints; it is appended to
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path log) {

    /** Flags of every JVM here: small, quick to start, and quiet. */
    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Copies the lists, so that a launch can be used again. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * A Java program in a small JVM of the version that runs this.
     *
     * @param arguments flags of the JVM, then the class or jar, then its arguments
     */
    public static Launch java(String name, List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.addAll(arguments);
        return new Launch(name, command, environment, log);
    }

    /** A main class of the running program's own class path, with a log of warnings only. */
    public static Launch ownClass(String name, Class<?> main, List<String> arguments, Path log) {
        return ownClass(name, List.of(), main, arguments, log);
    }

    /** The same with flags of the JVM that win over the usual ones. */
    public static Launch ownClass(String name, List<String> flags, Class<?> main, List<String> arguments, Path log) {
        var all = new ArrayList<>(flags);
        all.add("-Dlogback.configurationFile=org/alliancementors/sandbox/child-logback.xml");
        all.add(main.getName());
        all.addAll(arguments);
        return java(name, all, Map.of("CLASSPATH", System.getProperty("java.class.path")), log);
    }
}
