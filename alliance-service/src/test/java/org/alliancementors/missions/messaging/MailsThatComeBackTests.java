package org.alliancementors.missions.messaging;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailsThatComeBackTests {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");

    private final MailHandler handler = new MailHandler();

    @ParameterizedTest
    @EnumSource(MailUndeliverable.Reason.class)
    void showTheDeskThatTheInitiatorIsNotReached(MailUndeliverable.Reason reason) {
        var mission = after(anyMission(MissionStatus.SEARCHING), undeliverable(null, reason));

        assertThat(mission.progress().unreachable())
                .isEqualTo(new Unreachable(
                        Instant.parse("2026-03-02T12:00:00.123Z"), Unreachable.Reason.valueOf(reason.name())));
        assertThat(after(mission, undeliverable(null, reason))).isEqualTo(mission); // C1
    }

    @Test
    void areFollowedByTheWordThatTheyGoAgain() throws IOException {
        var lost = after(
                anyMission(MissionStatus.SEARCHING), undeliverable(null, MailUndeliverable.Reason.ADDRESS_REFUSED));
        var again = new MailDeliverable(new MissionId("mission-1"), null, AT);
        var ofMentor =
                new EventJson().read(WhatMissionsPublishTests.sample(MailDeliverable.TYPE), MailDeliverable.class);

        assertThat(after(lost, again).progress().unreachable()).isNull();
        assertThat(after(after(lost, again), again)).isEqualTo(after(lost, again)); // C1
        assertThat(after(lost, ofMentor)).isEqualTo(lost);
    }

    @Test
    void ofAMentorAreTheSearchsBusiness() throws IOException {
        var mission = anyMission(MissionStatus.OFFERED);
        var sample =
                new EventJson().read(WhatMissionsPublishTests.sample(MailUndeliverable.TYPE), MailUndeliverable.class);

        assertThat(after(mission, sample)).isEqualTo(mission);
        assertThat(after(mission, undeliverable(new MentorId("M07"), MailUndeliverable.Reason.ADDRESS_REFUSED)))
                .isEqualTo(mission);
    }

    @Test
    void tellNobodyElse() {
        var change = handler.on(
                anyMission(MissionStatus.ACCEPTED),
                arrival(undeliverable(null, MailUndeliverable.Reason.ADDRESS_REFUSED)));

        assertThat(change.facts()).isEmpty();
    }

    private Mission after(Mission mission, MailEvent event) {
        return handler.on(mission, arrival(event)).state();
    }

    private static Arrival<MailEvent> arrival(MailEvent event) {
        return new Arrival<>("mission-1", 1, MailUndeliverable.TYPE, AT, event);
    }

    private static MailUndeliverable undeliverable(@Nullable MentorId mentor, MailUndeliverable.Reason reason) {
        return new MailUndeliverable(new MissionId("mission-1"), mentor, null, reason, AT);
    }
}
