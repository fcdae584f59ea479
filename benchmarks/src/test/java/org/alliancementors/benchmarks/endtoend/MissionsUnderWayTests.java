package org.alliancementors.benchmarks.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.benchmarks.endtoend.Flights.Arrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mission has come all the way when it was accepted and both of its mails were taken, in whatever order. */
class MissionsUnderWayTests {

    private static final Duration NO_TIME = Duration.ZERO;
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final Demand DEMAND = new Demand(1, new Supply(1));

    private final Flights flights = new Flights(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private HttpServer server;
    private int answer = 201;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/missions", exchange -> {
            String mission = "mission" + requests.incrementAndGet();
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{\"id\":\"%s\"}".formatted(mission).getBytes(US_ASCII);
            exchange.sendResponseHeaders(answer, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            mail(mission, 1);
            underWay.decrementAndGet();
            mail(mission, 2);
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aMissionLandsWithItsSecondMail() {
        flights.accepted("m1", 5);
        mail("m1", 1);
        assertThat(flights.open()).isEqualTo(1);

        mail("m1", 2);

        assertThat(flights.open()).isZero();
        assertThat(flights.arrivals(0))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.asked()).isEqualTo(5));
        assertThat(flights.missions()).containsExactly("m1");
        assertThat(flights.letters()).hasSize(1);
        assertThat(flights.bytesPerMail()).isEqualTo(3);
    }

    @Test
    void mailsMayBeFasterThanTheAnswer() {
        mail("m1", 1);
        mail("m1", 2);
        assertThat(flights.landed()).isZero();

        flights.accepted("m1", 5);

        assertThat(flights.landed()).isEqualTo(1);
    }

    @Test
    void whatComesTwiceIsCounted() {
        flights.accepted("m1", 5);
        mail("m1", 1);
        mail("m1", 1);
        assertThat(flights.copies()).isEqualTo(1);
        assertThat(flights.landed()).isZero();

        mail("m1", 2);
        mail("m1", 3);
        assertThat(flights.copies()).isEqualTo(2);
        assertThatThrownBy(() -> flights.accepted("m1", 6)).hasMessageContaining("m1");
    }

    @Test
    void otherMailsAreNoneOfItsBusiness() {
        flights.take("k1.e2026-11-30.abc@buendnisse.example", new byte[0], 0);

        assertThat(flights.mails()).isZero();
    }

    @Test
    void aStretchCountsWhatCameInItAndTimesWhatWasAskedForInIt() {
        long second = 1_000_000_000;
        var arrivals =
                List.of(new Arrival(-second, 0), new Arrival(0, second / 10), new Arrival(second / 2, 3 * second));

        Stretch stretch = Stretch.of(arrivals, 0, Duration.ofSeconds(2));

        assertThat(stretch.perSecond()).isEqualTo(1);
        assertThat(stretch.missions()).isEqualTo(2);
        assertThat(stretch.p99()).isEqualTo(2_500);
        assertThat(Stretch.of(List.of(), 0, A_MOMENT).p50()).isNaN();
    }

    @Test
    void noMoreThanSoManyAreUnderWay() {
        try (var load = new Load(way(), flights, DEMAND, 4)) {
            load.keep(2, NO_TIME, Duration.ofSeconds(1));
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(flights.landed()).isEqualTo(requests.get());
    }

    @Test
    void aRateIsHeld() {
        try (var load = new Load(way(), flights, DEMAND, 4)) {
            load.pace(50, NO_TIME, Duration.ofSeconds(1));
        }

        assertThat(requests.get()).isCloseTo(50, within(1));
    }

    @Test
    void aRefusalEndsTheMeasurement() {
        answer = 503;
        try (var load = new Load(way(), flights, DEMAND, 1)) {
            assertThatThrownBy(() -> load.keep(1, NO_TIME, Duration.ofSeconds(20)))
                    .hasMessageContaining("503");
        }
    }

    private void mail(String mission, int number) {
        flights.take("<test.m%s.%d@buendnisse.example>".formatted(mission, number), new byte[] {1, 2, 3, 0}, 3);
    }

    private Way way() {
        return new Way() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public URI address() {
                return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/missions");
            }

            @Override
            public String token() {
                return "token";
            }

            @Override
            public Map<String, Long> processes() {
                return Map.of("test", ProcessHandle.current().pid());
            }

            @Override
            public void close() {
                // nothing of its own
            }
        };
    }
}
