package org.alliancementors.benchmarks.endtoend;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.alliancementors.benchmarks.Pause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for missions over connections that stay open. Either so many are under way at a time, from the request to the last mail, or
 * requests come at a fixed rate however long they take; then a latency counts from the moment at which the request was due.
 */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CREATED = 201;

    private final Way way;
    private final Flights flights;
    private final Demand demand;
    private final int connections;
    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger number = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable RuntimeException failure;

    Load(Way way, Flights flights, Demand demand, int connections) {
        this.way = way;
        this.flights = flights;
        this.demand = demand;
        this.connections = connections;
    }

    /**
     * Keeps so many under way.
     *
     * @param settle time before anything counts
     * @param length of what counts
     * @throws IllegalStateException when a request is refused, or one that was accepted does not come all the way
     */
    Stretch keep(int window, Duration settle, Duration length) {
        int before = flights.landed();
        var places = new Semaphore(window);
        flights.onLanding(places::release);
        long from = System.nanoTime() + settle.toNanos();
        long end = from + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                var _ = threads.submit(() -> {
                    while (System.nanoTime() < end && failure == null) {
                        if (places.tryAcquire(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                            ask(System.nanoTime());
                        }
                    }
                    return null;
                });
            }
        }
        drain();
        return Stretch.of(flights.arrivals(before), from, length);
    }

    /** Asks at this rate, per second. */
    Stretch pace(double rate, Duration settle, Duration length) {
        int before = flights.landed();
        long begin = System.nanoTime();
        long from = begin + settle.toNanos();
        long end = from + length.toNanos();
        flights.onLanding(() -> {});
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; failure == null; i++) {
                long due = begin + (long) (i * 1e9 / rate);
                if (due >= end) {
                    break;
                }
                LockSupport.parkNanos(due - System.nanoTime());
                var _ = threads.submit(() -> ask(due));
            }
        }
        drain();
        return Stretch.of(flights.arrivals(before), from, length);
    }

    private void ask(long asked) {
        try {
            HttpRequest request = HttpRequest.newBuilder(way.address())
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + way.token())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(demand.body(number.incrementAndGet())))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != CREATED) {
                throw new IllegalStateException(
                        "%s answers %d: %s".formatted(way.name(), answer.statusCode(), answer.body()));
            }
            flights.accepted(json.readTree(answer.body()).path("id").asString(), asked);
        } catch (IOException e) {
            failure = new IllegalStateException("A request to " + way.name() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Waits until all have come all the way; patience begins anew with each that does. */
    private void drain() {
        int landed = flights.landed();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (flights.open() > 0 && failure == null && System.nanoTime() < deadline) {
            Pause.aMoment();
            if (flights.landed() > landed) {
                landed = flights.landed();
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
        if (flights.open() > 0) {
            throw new IllegalStateException("%s has accepted %d missions, and of %d not both mails came within %s"
                    .formatted(way.name(), flights.accepted(), flights.open(), PATIENCE));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
