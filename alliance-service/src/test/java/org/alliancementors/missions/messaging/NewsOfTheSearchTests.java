package org.alliancementors.missions.messaging;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Standby;
import org.junit.jupiter.api.Test;

class NewsOfTheSearchTests {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final MissionId ID = new MissionId("mission-1");
    private static final MentorId MENTOR = new MentorId("M07");

    private final AssignmentHandler handler = new AssignmentHandler();
    private final EventJson json = new EventJson();

    @Test
    void leadToTheirStatusFromEverySample() throws IOException {
        var offered = MissionStatus.OFFERED;
        var statuses = Map.ofEntries(
                Map.entry(MentorAssigned.TYPE, offered),
                Map.entry(AssignmentAccepted.TYPE, MissionStatus.ACCEPTED),
                Map.entry(AssignmentDeclined.TYPE, MissionStatus.SEARCHING),
                Map.entry(AssignmentExpired.TYPE, MissionStatus.SEARCHING),
                Map.entry(AssignmentWithdrawn.TYPE, MissionStatus.SEARCHING),
                Map.entry(AssignmentReopened.TYPE, offered),
                Map.entry(MissionUnmatched.TYPE, MissionStatus.AT_DESK),
                Map.entry(StandbyAsked.TYPE, offered),
                Map.entry(StandbyAgreed.TYPE, offered),
                Map.entry(StandbyEnded.TYPE, offered),
                Map.entry(StandbySteppedIn.TYPE, MissionStatus.ACCEPTED));

        assertThat(statuses.keySet()).isEqualTo(AssignmentEvent.TYPES.keySet());
        for (var type : AssignmentEvent.TYPES.entrySet()) {
            var event = read(type.getKey());
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
    void nameWhoStandsBy() throws IOException {
        var asked = read(StandbyAsked.TYPE);

        var mission = after(anyMission(MissionStatus.ACCEPTED), 3, StandbyAsked.TYPE, asked);

        assertThat(mission.progress().standby())
                .isEqualTo(new Standby(
                        1, MENTOR, Instant.parse("2026-03-02T10:20:00Z"), Instant.parse("2026-03-05T10:20:00Z"), null));
        mission = after(mission, 4, StandbyAgreed.TYPE, read(StandbyAgreed.TYPE));
        assertThat(mission.progress().standby())
                .isNotNull()
                .extracting(Standby::agreedAt)
                .isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        mission = after(mission, 5, StandbyEnded.TYPE, read(StandbyEnded.TYPE));
        assertThat(mission.progress().standby()).isNull();
        assertThat(mission.progress().history().getLast().reason()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void keepWhyAnAttemptWasTakenBackWhenTheMissionIsWantedDifferently() {
        var reason = AssignmentWithdrawn.Reason.MISSION_CHANGED;
        var withdrawn = new AssignmentWithdrawn(ID, 1, MENTOR, reason, AT);

        var mission = after(anyMission(MissionStatus.OFFERED), 2, AssignmentWithdrawn.TYPE, withdrawn);

        assertThat(mission.status()).isEqualTo(MissionStatus.SEARCHING);
        assertThat(mission.progress().history().getLast().reason()).isEqualTo("MISSION_CHANGED");
    }

    @Test
    void leaveACancelledMissionAsItIs() { // C13
        var cancelled = anyMission(MissionStatus.CANCELLED);
        var accepted = new AssignmentAccepted(ID, 1, MENTOR, AT);

        var change = handler.on(cancelled, arrival(1, AssignmentAccepted.TYPE, accepted));

        assertThat(change.state()).isEqualTo(cancelled);
        assertThat(change.facts()).isEmpty();
    }

    private AssignmentEvent read(String type) throws IOException {
        return json.read(
                WhatMissionsPublishTests.sample(type), Objects.requireNonNull(AssignmentEvent.TYPES.get(type)));
    }

    private Mission after(Mission mission, long seq, String type, AssignmentEvent event) {
        return handler.on(mission, arrival(seq, type, event)).state();
    }

    private static Arrival<AssignmentEvent> arrival(long seq, String type, AssignmentEvent event) {
        return new Arrival<>("mission-1", seq, type, AT, event);
    }
}
