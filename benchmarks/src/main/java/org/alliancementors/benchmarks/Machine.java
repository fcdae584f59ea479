package org.alliancementors.benchmarks;

/** What the figures were measured on. */
public final class Machine {

    private Machine() {}

    /** In one line: cores, system, JVM, heap. */
    public static String name() {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores, %s %s, %s %s, heap at most %d MiB"
                .formatted(
                        runtime.availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        runtime.maxMemory() >> 20);
    }

    /** Heap in use when nothing more can be collected, bytes. */
    @SuppressWarnings("SystemGarbageCollection")
    static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
