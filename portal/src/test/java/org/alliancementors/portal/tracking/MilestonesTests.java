package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.portal.services.AllianceService.Step;
import org.alliancementors.portal.services.AllianceService.Tracking;
import org.junit.jupiter.api.Test;

class MilestonesTests {

    private static Milestones way(String status, String... happened) {
        List<Step> steps =
                Stream.of(happened).map(what -> new Step(what, Instant.EPOCH)).toList();
        return Milestones.of(new Tracking(
                null, status, null, null, null, null, null, null, null, null, null, steps, null, null, null));
    }

    @Test
    void whatFollowsGoesByTheStatus() {
        assertThat(way("SUBMITTED").ahead())
                .containsExactly("REQUESTED", "MENTOR_ASKED", "MENTOR_FOUND", "APPOINTMENT_AGREED", "COMPLETED");
        assertThat(way("SEARCHING").ahead()).startsWith("MENTOR_ASKED");
        assertThat(way("OFFERED").ahead()).startsWith("MENTOR_FOUND");
        assertThat(way("AT_DESK").ahead()).startsWith("MENTOR_FOUND");
        assertThat(way("ACCEPTED").ahead()).containsExactly("APPOINTMENT_AGREED", "COMPLETED");
        assertThat(way("ACCEPTED", "APPOINTMENT_AGREED").ahead()).containsExactly("COMPLETED");
    }

    @Test
    void nothingFollowsAnEndOrAStatusOfANewerBuild() {
        assertThat(way("CANCELLED").ahead()).isEmpty();
        assertThat(way("COMPLETED", "SUBMITTED").ahead()).isEmpty();
        assertThat(way("OF_A_NEWER_BUILD").ahead()).isEmpty();
    }
}
