package org.alliancementors.notification.correspondence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.TruthWindow;
import org.junit.jupiter.api.Test;

class MeasuredHandlerTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final MeasuredHandler<MissionEvent> handler = new MeasuredHandler<>(
            Arrivals::ofMissions, new TruthWindow((event, window, late) -> {}, () -> NOW), () -> NOW);

    @Test
    void aMailGoesAtOnceAlsoWhenTheClockOfWhoCallsForItIsAhead() throws IOException {
        Correspondence after = requestedAt(NOW.plus(Duration.ofMinutes(7)));
        assertThat(after.claimable(NOW)).hasSize(1);
    }

    @Test
    void otherwiseItIsAsOldAsItsEvent() throws IOException {
        Instant before = NOW.minus(Duration.ofMinutes(7));
        assertThat(requestedAt(before).claimable(NOW))
                .extracting(Mail::order)
                .singleElement()
                .satisfies(order -> assertThat(order.createdAt()).isEqualTo(before));
    }

    private Correspondence requestedAt(Instant time) throws IOException {
        MissionRequested event = sample();
        return handler.on(
                        Correspondence.of(event.mission()),
                        new Arrival<>(event.mission().value(), 1, MissionRequested.TYPE, time, event))
                .state();
    }

    private static MissionRequested sample() throws IOException {
        try (InputStream stream =
                MeasuredHandlerTests.class.getResourceAsStream("/samples/" + MissionRequested.TYPE + ".json")) {
            byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
            return new EventJson().read(new String(bytes, StandardCharsets.UTF_8), MissionRequested.class);
        }
    }
}
