package org.alliancementors.faults.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;

/** Further instances of services: of the same build, which come and go, and of an earlier one, as while a new build is rolled out. */
final class Instances {

    private final Landscape landscape;
    private final Optional<Path> earlier;
    private final Map<String, ServiceProcess> seconds = new HashMap<>();
    private final Map<String, ServiceProcess> resting = new HashMap<>();
    private final Map<String, ServiceProcess> olds = new HashMap<>();
    private int goings;

    /**
     * Starts none yet.
     *
     * @param earlier the folder of an earlier state of the project, built; empty where there is none
     */
    Instances(Landscape landscape, Optional<Path> earlier) {
        this.landscape = landscape;
        this.earlier = earlier;
    }

    /** The first time an instance joins, the next time it leaves: killed or in order, turn by turn. */
    void comeOrGo(String service) {
        ServiceProcess second = seconds.remove(service);
        if (second == null) {
            ServiceProcess rested = resting.get(service);
            if (rested == null) {
                rested = landscape.startAnother(service);
                resting.put(service, rested);
            } else {
                rested.start();
            }
            seconds.put(service, rested);
        } else if (goings++ % 2 == 0) {
            second.kill();
        } else {
            second.stop();
        }
    }

    /**
     * One of an earlier build joins, the present one leaves and comes back, the earlier one leaves: with the fault's time after each.
     *
     * @throws LeftOut where there is no earlier build
     */
    Window beside(Fault fault) {
        Path root = earlier.orElseThrow(() -> new LeftOut("there is no earlier build: --old FOLDER names one"));
        ServiceProcess present = landscape.service(fault.target(), 0);
        Instant from = Instant.now();
        ServiceProcess old = olds.get(fault.target());
        if (old == null) {
            old = landscape.startAnother(fault.target(), root);
            olds.put(fault.target(), old);
        } else {
            old.start();
        }
        sleep(fault.time());
        present.stop();
        sleep(fault.time());
        present.start();
        sleep(fault.time());
        old.stop();
        return new Window(fault, from, Instant.now(), null);
    }

    /** All further ones are gone, killed by somebody else. */
    void forget() {
        seconds.clear();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
