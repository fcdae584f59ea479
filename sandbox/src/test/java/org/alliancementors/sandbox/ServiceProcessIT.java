package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.alliancementors.sandbox.process.Ports;
import org.alliancementors.sandbox.process.Tether;
import org.alliancementors.sandbox.process.Tethered;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ServiceProcessIT {

    @TempDir
    private Path directory;

    private ServiceProcess service;

    @BeforeEach
    void describe() throws Exception {
        service = process(FakeService.class.getName());
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void itIsKilledAndStartedAgainOnTheSamePort() {
        service.start();
        assertThat(service.isReady()).isTrue();

        service.kill();
        assertThat(service.isAlive()).isFalse();
        assertThat(service.isReady()).isFalse();

        service.start();
        assertThat(service.isReady()).isTrue();
    }

    @Test
    void aFrozenOneLivesAndDoesNotAnswer() {
        service.start();

        service.pause();
        assertThat(service.isAlive()).isTrue();
        assertThat(service.isReady()).isFalse();

        service.resume();
        Awaitility.await().until(service::isReady);
    }

    @Test
    void oneThatDoesNotComeUpShowsTheEndOfItsLog() throws Exception {
        var broken = process("no.such.Main");
        assertThatThrownBy(broken::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fake-service")
                .hasMessageContaining("has ended")
                .hasMessageContaining("ClassNotFoundException");
    }

    @Test
    void oneThatWasKilledFromOutsideIsStartedAgainOneThatWasStoppedIsNot() {
        List<String> said = new CopyOnWriteArrayList<>();
        var supervisor = new Supervisor(said::add);
        service.start();
        supervisor.watch(service.process(), service::start);
        long first = service.pid();

        assertThat(ProcessHandle.of(first).map(ProcessHandle::destroyForcibly)).hasValue(true);

        Awaitility.await().until(() -> said.size() == 2);
        assertThat(said.getFirst()).contains("fake-service", "started again");
        assertThat(said.getLast()).contains("ready again");
        assertThat(service.pid()).isNotEqualTo(first);

        service.stop();
        assertThat(service.process().ended()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(said).hasSize(2);
    }

    private ServiceProcess process(String main) throws Exception {
        Path jar = directory.resolve("fake.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(FakeService.class, Tether.class, Tethered.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getResourceAsStream("/" + name)) {
                    assertThat(bytes).isNotNull();
                    bytes.transferTo(out);
                }
            }
        }
        int port = Ports.free();
        int managementPort = Ports.free();
        Map<String, String> environment = Map.of(
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_PORT", Integer.toString(managementPort));
        return new ServiceProcess(
                "fake-service",
                new Application(jar, jar, main),
                new ServiceProcess.Settings(
                        port, managementPort, environment, List.of(), directory.resolve("fake.log"), List.of()));
    }
}
