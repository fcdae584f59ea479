package org.alliancementors.faults.world;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Fills the disk for one process: from then on none of its writes to files succeeds. This is done by the limit on the size of a
 * process's files, which the program {@code prlimit} of Linux sets from outside; it needs no rights and touches nobody else.
 */
final class Disks {

    private Disks() {}

    /**
     * Leaves no room.
     *
     * @throws LeftOut where there is no such program, or it refuses
     */
    static void fill(long pid) {
        limit(pid, "0");
    }

    /** Leaves room again. */
    static void empty(long pid) {
        limit(pid, "unlimited");
    }

    /** The soft limit alone, so that it can be lifted again. */
    private static void limit(long pid, String size) {
        try {
            Process limiting = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + size + ":")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!limiting.waitFor(5, TimeUnit.SECONDS) || limiting.exitValue() != 0) {
                throw new LeftOut("prlimit sets no limit here");
            }
        } catch (IOException e) {
            throw new LeftOut("prlimit is missing here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LeftOut("interrupted");
        }
    }
}
