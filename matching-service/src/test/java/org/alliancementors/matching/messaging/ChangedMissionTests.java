package org.alliancementors.matching.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.junit.jupiter.api.Test;

/** A change of a mission reaches its case. */
class ChangedMissionTests {

    private final EventJson json = new EventJson();
    private final Circumstances circumstances = new Circumstances(
            () -> Policy.FIRST,
            new WorkingTime((day, state) -> false),
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
            () -> new RoundId("round-1"));

    @Test
    void aChangeTouchesOnlyWhatItCanChange() {
        MissionAmended amended = json.read(sample("mission-amended.v1"), MissionAmended.class);
        MissionRequested requested = json.read(sample("mission-requested.v1"), MissionRequested.class);
        var before = Translations.wish(requested);
        var after = Translations.amended(before, amended);
        assertThat(after.reference()).isEqualTo(before.reference());
        assertThat(after.alliance()).isEqualTo(before.alliance());
        assertThat(after.requestedAt()).isEqualTo(before.requestedAt());
        assertThat(after.format()).isEqualTo(Format.ONLINE);
        assertThat(after.stateWish()).isEqualTo(StateWish.OTHER);
        assertThat(after.when().from()).isEqualTo(after.when().to());
    }

    @Test
    void aChangeOfWhatWasRequestedSearchesAnew() {
        MissionAmended amended = json.read(sample("mission-amended.v1"), MissionAmended.class);
        var handler = new MissionEventHandler(circumstances);
        var arrival = new Arrival<MissionEvent>("any", 2, MissionAmended.TYPE, Instant.EPOCH, amended);
        Case after = handler.on(CaseFixture.anyOffered(), arrival).state();
        assertThat(after.status()).isEqualTo(Case.Status.SEARCHING);
        assertThat(Objects.requireNonNull(after.wish()).format()).isEqualTo(Format.ONLINE);
        assertThat(handler.on(after, arrival).facts()).as("the same again").isEmpty();
    }

    private static String sample(String type) {
        try (var in = AssignmentEvent.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new String(Objects.requireNonNull(in, type + ".json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
