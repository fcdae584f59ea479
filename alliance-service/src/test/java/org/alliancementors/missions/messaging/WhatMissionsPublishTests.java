package org.alliancementors.missions.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.events.missions.StatusLinkAsked;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.missions.Amender;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class WhatMissionsPublishTests {

    private static final MissionReference REFERENCE = new MissionReference("LBF-7K3M-9QXT");
    private static final Instant NOW = MissionFixture.NOW;

    private final MissionTranslation translation = new MissionTranslation();
    private final EventJson json = new EventJson();
    private final JsonMapper mapper = JsonMapper.shared();

    @Test
    void isExactlyTheSampleOfEachType() throws IOException {
        var facts = Map.<String, MissionFact>of(
                MissionSubmitted.TYPE,
                new MissionFact.Submitted(REFERENCE, Language.DE, NOW, NOW.plus(Duration.ofDays(7))),
                MissionRequested.TYPE,
                new MissionFact.Requested(REFERENCE, MissionFixture.anyWish(), Language.DE, NOW),
                MissionAmended.TYPE,
                new MissionFact.Amended(
                        MissionFixture.amendedWish(), Amender.BY_DESK, Instant.parse("2026-03-04T11:00:00Z")),
                MissionCancelled.TYPE,
                new MissionFact.Cancelled(CancellationReason.BY_INITIATOR, Instant.parse("2026-03-04T08:30:00.250Z")),
                StatusLinkAsked.TYPE,
                new MissionFact.StatusLinkAsked(1, Instant.parse("2026-05-12T12:00:00Z")));

        assertThat(MissionEvent.TYPES.keySet()).containsAll(facts.keySet());
        for (var fact : facts.entrySet()) {
            var event = translation.toEvent("mission-1", fact.getValue());
            assertThat(event).isInstanceOf(MissionEvent.TYPES.get(fact.getKey()));
            assertThat(mapper.readTree(json.write(event)))
                    .as(fact.getKey())
                    .isEqualTo(mapper.readTree(sample(fact.getKey())));
        }
    }

    @Test
    void tellsOfTheWishForTheStateFromTheBeginning() {
        var requested = new MissionFact.Requested(REFERENCE, MissionFixture.amendedWish(), Language.DE, NOW);

        assertThat(translation.toEvent("mission-1", requested))
                .isInstanceOfSatisfying(
                        MissionRequested.class,
                        event -> assertThat(event.stateWish()).isEqualTo(StateWish.OTHER));
    }

    @Test
    void holdsNothingPersonal() {
        var begun = MissionFixture.begun("mission-1", MissionFixture.fromTheDesk());

        assertThat(begun.facts())
                .allSatisfy(fact -> assertThat(json.write(translation.toEvent("mission-1", fact)))
                        .doesNotContain("Itter", "ina", "5503", "gründen"));
    }

    @ParameterizedTest
    @EnumSource(CancellationReason.class)
    void namesEveryReason(CancellationReason reason) {
        assertThat(translation.toEvent("mission-1", new MissionFact.Cancelled(reason, NOW)))
                .isInstanceOfSatisfying(
                        MissionCancelled.class,
                        cancelled -> assertThat(cancelled.reason()).hasToString(reason.name()));
    }

    static String sample(String type) throws IOException {
        try (var file = MissionEvent.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new String(
                    Objects.requireNonNull(file, "samples/" + type + ".json is missing")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
