package org.alliancementors.alliances.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.alliances.Act;
import org.alliancementors.alliances.AllianceEntry.What;
import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.alliances.AllianceFixture;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Handover.Outcome;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.events.alliances.AllianceCheckAnswered;
import org.alliancementors.events.alliances.AllianceCheckAsked;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.alliances.AllianceMerged;
import org.alliancementors.events.alliances.AllianceStateChanged;
import org.alliancementors.events.alliances.HandoverAsked;
import org.alliancementors.events.alliances.HandoverEnded;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.kit.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class WhatAlliancesPublishTests {

    private static final Instant THEN = Instant.parse("2026-05-12T12:00:00Z");
    private static final Instant SOON = THEN.plus(Duration.ofDays(14));
    private static final Act ACT = new Act("ada", "because Ida left", THEN);

    private final AllianceTranslation translation = new AllianceTranslation();
    private final EventJson json = new EventJson();
    private final JsonMapper mapper = JsonMapper.shared();

    @Test
    void isExactlyTheSampleOfEachTypeAndNothingPersonal() throws IOException {
        var facts = Map.<String, AllianceFact>of(
                AllianceStateChanged.TYPE,
                new AllianceFact.StateChanged(AllianceState.IN_FOUNDING, false, Language.DE, ACT),
                AllianceCheckAsked.TYPE,
                new AllianceFact.CheckAsked(1, Language.DE, SOON, ACT),
                AllianceCheckAnswered.TYPE,
                new AllianceFact.CheckAnswered(ACT),
                HandoverAsked.TYPE,
                new AllianceFact.HandoverAsked(1, AllianceFixture.NEXT, Language.DE, SOON, ACT),
                HandoverEnded.TYPE,
                new AllianceFact.HandoverEnded(1, Outcome.COMPLETED, Language.DE, ACT),
                AllianceMerged.TYPE,
                new AllianceFact.Merged(new AllianceId("A02"), ACT));

        assertThat(facts.keySet()).isEqualTo(AllianceEvent.TYPES.keySet());
        for (var fact : facts.entrySet()) {
            var event = translation.toEvent("A01", fact.getValue());
            assertThat(event).isInstanceOf(AllianceEvent.TYPES.get(fact.getKey()));
            assertThat(mapper.readTree(json.write(event)))
                    .as(fact.getKey())
                    .isEqualTo(mapper.readTree(sample(fact.getKey())));
        }
    }

    @Test
    void whatOnlyTheDeskNeedsIsToldNobody() {
        assertThat(translation.toEvent(
                        "A01",
                        new AllianceFact.ProfileChanged(AllianceFixture.anyProfile(), What.PROFILE_CHANGED, ACT)))
                .isNull();
        assertThat(translation.toEvent("A01", new AllianceFact.HandoverConfirmed(1, Side.OLD, ACT)))
                .isNull();
        assertThat(translation.toEvent("A01", new AllianceFact.CheckDisputed(ACT)))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(AllianceState.class)
    void namesEveryState(AllianceState state) {
        assertThat(translation.toEvent("A01", new AllianceFact.StateChanged(state, true, Language.EN, ACT)))
                .isInstanceOfSatisfying(
                        AllianceStateChanged.class,
                        changed -> assertThat(changed.state()).hasToString(state.name()));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void namesEveryOutcome(Outcome outcome) {
        assertThat(translation.toEvent("A01", new AllianceFact.HandoverEnded(1, outcome, Language.EN, ACT)))
                .isInstanceOfSatisfying(
                        HandoverEnded.class,
                        ended -> assertThat(ended.outcome()).hasToString(outcome.name()));
    }

    private static String sample(String type) throws IOException {
        try (var file = AllianceEvent.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new String(
                    Objects.requireNonNull(file, "samples/" + type + ".json is missing")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
