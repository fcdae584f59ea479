package org.alliancementors.faults.crash;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Sets traps in running services. The agent's jar is written from this program's own classes. */
public final class Trapper {

    private static final List<String> CLASSES = List.of("Trap", "TrapAgent", "TrapSetter", "TrapSetter$Insertion");

    private final Path jar;

    /** Writes the agent into this folder. */
    public Trapper(Path folder) {
        jar = folder.resolve("trap-agent.jar").toAbsolutePath();
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on the process ends when it comes to the point for the n-th time.
     *
     * @throws IllegalStateException when the process does not take the agent
     */
    public void set(long process, Site site, int hits) {
        load(process, "%s %s %s %d".formatted(site.type(), site.method(), site.side(), hits));
    }

    /** The process ends by no trap any more. */
    public void takeAway(long process) {
        load(process, TrapAgent.OFF);
    }

    private void load(long process, String argument) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                machine.loadAgent(jar.toString(), argument);
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException("Process %d takes no agent: %s".formatted(process, e.getMessage()), e);
        }
    }

    private void write() throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", TrapAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : CLASSES) {
                String file = "org/alliancementors/faults/crash/" + name + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream bytes = Trapper.class.getResourceAsStream("/" + file)) {
                    if (bytes == null) {
                        throw new IOException("Own class not found: " + file);
                    }
                    bytes.transferTo(out);
                }
            }
        }
    }
}
