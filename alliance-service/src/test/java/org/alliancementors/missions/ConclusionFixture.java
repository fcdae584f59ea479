package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.GermanTime;

/** Missions that ended at a given time, or should have. */
public final class ConclusionFixture {

    private ConclusionFixture() {}

    /** A mission of a day long past, whose mentor was asked three times for the report: it is missing since that time. */
    public static Mission silentMentor(String id, Instant missingSince) {
        var mission = accepted(id, missingSince.minus(Duration.ofDays(60)));
        for (var asked : List.of(21, 14, 7)) {
            mission = mission.whatIsDue(missingSince.minus(Duration.ofDays(asked)))
                    .mission();
        }
        return mission;
    }

    /** A mission that the desk completed then. */
    public static Mission completed(String id, Instant at) {
        return accepted(id, at.minus(Duration.ofDays(30)))
                .complete("Am Telefon erledigt", at)
                .mission();
    }

    private static Mission accepted(String id, Instant begun) {
        var mission = new MissionId(id);
        var day = LocalDate.ofInstant(begun, GermanTime.ZONE).plusDays(10);
        var wish = new Wish(
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG),
                MissionFixture.NOERTEN,
                Format.ON_SITE,
                new Period(day, day),
                null,
                null,
                null);
        return Mission.begin(
                        mission,
                        References.derive(mission, 0),
                        MissionFixture.fromTheDesk(),
                        new MissionRequest(wish, MissionFixture.anyParticulars()),
                        begun)
                .mission()
                .on(new AssignmentNews.Accepted(1, begun, 1, MENTOR));
    }
}
