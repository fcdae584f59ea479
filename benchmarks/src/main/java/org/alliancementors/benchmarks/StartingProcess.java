package org.alliancementors.benchmarks;

import java.lang.management.ManagementFactory;
import org.alliancementors.matching.places.MentorPool;

/** Starts the service and says when its memory of the mentors was complete. */
final class StartingProcess {

    static final String MARK = "COMPLETE ";

    private StartingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (var context = Service.start()) {
            var pool = context.getBean(MentorPool.class);
            while (!pool.complete()) {
                Thread.sleep(5);
            }
            System.out.println(MARK + (System.currentTimeMillis() - begun) + " " + pool.size());
        }
        System.exit(0);
    }
}
