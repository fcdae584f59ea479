package org.alliancementors.missions.messaging;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.junit.jupiter.api.Test;

class NewsOfTheSearchTests {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final MissionId ID = new MissionId("mission-1");
    private static final MentorId MENTOR = new MentorId("M07");

    private final AssignmentHandler handler = new AssignmentHandler();
    private final EventJson json = new EventJson();

    @Test
    void leadToTheirStatusFromEverySample() throws IOException {
        var statuses = Map.of(
                MentorAssigned.TYPE, MissionStatus.OFFERED,
                AssignmentAccepted.TYPE, MissionStatus.ACCEPTED,
                AssignmentDeclined.TYPE, MissionStatus.SEARCHING,
                AssignmentExpired.TYPE, MissionStatus.SEARCHING,
                AssignmentWithdrawn.TYPE, MissionStatus.SEARCHING,
                MissionUnmatched.TYPE, MissionStatus.AT_DESK);

        assertThat(statuses.keySet()).isEqualTo(AssignmentEvent.TYPES.keySet());
        for (var type : AssignmentEvent.TYPES.entrySet()) {
            AssignmentEvent event = json.read(WhatMissionsPublishTests.sample(type.getKey()), type.getValue());
            assertThat(after(anyMission(MissionStatus.OFFERED), 2, type.getKey(), event)
                            .status())
                    .as(type.getKey())
                    .isEqualTo(statuses.get(type.getKey()));
        }
    }

    @Test
    void nameTheOfferThatStands() {
        var assigned = new MentorAssigned(ID, 3, MENTOR, true, null, 1, 70, 12, AT, AT, AT.plusSeconds(60));

        var mission = after(anyMission(MissionStatus.SEARCHING), 1, MentorAssigned.TYPE, assigned);

        assertThat(mission.progress().offer()).satisfies(offer -> {
            assertThat(offer).isNotNull();
            assertThat(offer.attempt()).isEqualTo(3);
            assertThat(offer.mentor()).isEqualTo(MENTOR);
            assertThat(offer.expiresAt()).isEqualTo(Instant.parse("2026-03-02T12:01:00.123Z"));
        });
        assertThat(mission.progress().history().getLast().seq()).isEqualTo(1);
    }

    @Test
    void leaveACancelledMissionAsItIs() { // C13
        var cancelled = anyMission(MissionStatus.CANCELLED);
        var accepted = new AssignmentAccepted(ID, 1, MENTOR, AT);

        var change = handler.on(cancelled, arrival(1, AssignmentAccepted.TYPE, accepted));

        assertThat(change.state()).isEqualTo(cancelled);
        assertThat(change.facts()).isEmpty();
    }

    private Mission after(Mission mission, long seq, String type, AssignmentEvent event) {
        return handler.on(mission, arrival(seq, type, event)).state();
    }

    private static Arrival<AssignmentEvent> arrival(long seq, String type, AssignmentEvent event) {
        return new Arrival<>("mission-1", seq, type, AT, event);
    }
}
