package org.alliancementors.sandbox;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Several things at once. */
final class Together {

    private Together() {}

    /** Runs all of them and waits for all; the first failure interrupts the others and is thrown. */
    static void run(Runnable... work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> running = new ExecutorCompletionService<>(threads);
            for (Runnable each : work) {
                var _ = running.submit(each, null);
            }
            for (int i = 0; i < work.length; i++) {
                try {
                    running.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e.getCause() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException(e.getCause());
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Interrupted", e);
                }
            }
        }
    }
}
