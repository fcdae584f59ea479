package org.alliancementors.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.alliancementors.sandbox.process.ChildProcess;

/** Starts again what ended although nobody had asked for it, and says so. Gives up on what keeps ending right after its start. */
final class Supervisor {

    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private final Consumer<String> say;
    private volatile boolean over;

    Supervisor(Consumer<String> say) {
        this.say = say;
    }

    /** Watches a running process from now on; {@code start} starts it again and waits until it is ready. */
    void watch(ChildProcess process, Runnable start) {
        watch(process, start, 0);
    }

    /** What ends from now on stays ended. */
    void end() {
        over = true;
    }

    private void watch(ChildProcess process, Runnable start, int failures) {
        long since = System.nanoTime();
        CompletableFuture<Void> done = process.ended().thenAcceptAsync(code -> {
            if (over || !process.isWanted()) {
                return;
            }
            boolean wasSteady = System.nanoTime() - since > STEADY.toNanos();
            int inARow = wasSteady ? 1 : failures + 1;
            if (inARow > TRIES) {
                say.accept("%s does not stay up, so it stays down: see %s".formatted(process.name(), process.log()));
                return;
            }
            say.accept("%s has ended (exit code %d) and is started again".formatted(process.name(), code));
            restart(process, start, inARow);
        });
        done.exceptionally(failure -> {
            say.accept("%s is not watched any more: %s".formatted(process.name(), failure.getMessage()));
            return null;
        });
    }

    private void restart(ChildProcess process, Runnable start, int failures) {
        try {
            start.run();
            say.accept(process.name() + " is ready again");
        } catch (IllegalStateException e) {
            if (!over) {
                say.accept(String.valueOf(e.getMessage()));
            }
        }
        watch(process, start, failures);
    }
}
