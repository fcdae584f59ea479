package org.alliancementors.benchmarks.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancementors.benchmarks.mail.Letters;
import org.alliancementors.benchmarks.mail.MailServer;
import org.alliancementors.benchmarks.mail.Remote;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;

/** The floor beside ours: it reads our documents and records as its models, and has the same JVM flags. */
final class FloorProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChildProcess process;
    private final Remote remote;
    private final Flights flights;
    private final MailServer sink;

    private FloorProcess(ChildProcess process, Remote remote, Flights flights, MailServer sink) {
        this.process = process;
        this.remote = remote;
        this.flights = flights;
        this.sink = sink;
    }

    static FloorProcess start(OurWay ours, Footprint footprint, List<byte[]> letters, Path folder) {
        try (var topics = new Topics(ours.bootstrapServers())) {
            topics.create(List.of(Floor.MISSIONS, Floor.ASSIGNMENTS));
        }
        footprint.write(folder.resolve("footprint"));
        Letters.write(folder.resolve("letters"), letters);
        var flights = new Flights(0);
        MailServer sink = MailServer.listen(0, flights);
        int port = Ports.free();
        var process = new ChildProcess(Launch.ownClass(
                "floor",
                OurWay.JVM,
                FloorMain.class,
                List.of(
                        Integer.toString(port),
                        ours.databaseUri(),
                        ours.bootstrapServers(),
                        Integer.toString(sink.port()),
                        folder.resolve("footprint").toString(),
                        folder.resolve("letters").toString()),
                folder.resolve("floor.log")));
        process.start();
        process.awaitListening(port, PATIENCE);
        return new FloorProcess(process, new Remote(port), flights, sink);
    }

    /** Missions per second. */
    double run(int missions) {
        int before = flights.mails();
        double seconds = Double.parseDouble(remote.ask(Integer.toString(missions)));
        int mails = flights.mails() - before;
        if (mails != Flights.MAILS * missions || flights.copies() > 0) {
            throw process.failed("was to send %d mails and has sent %d".formatted(Flights.MAILS * missions, mails));
        }
        return missions / seconds;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        remote.close();
        process.close();
        sink.close();
    }
}
