package org.alliancementors.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionRequested;

/**
 * Events of a region of its own: mentors work within 100 km, and the regions of different tests lie farther apart, so that
 * tests on one broker do not meet.
 *
 * @param latitude of the region
 */
record EventFixture(double latitude) {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** A mentor so many kilometres north of the region's middle. */
    MentorProfilePublished mentor(String id, int capacity, int kilometres) {
        return new MentorProfilePublished(
                new MentorId(id),
                List.of(Specialty.GRUENDUNG),
                List.of(),
                List.of(Format.ON_SITE),
                new PostalCode("34117"),
                FederalState.HE,
                latitude + kilometres / 111.2,
                0,
                100,
                capacity,
                List.of(),
                List.of(),
                Language.DE,
                null,
                null,
                NOW);
    }

    /** A mission in the region's middle. */
    MissionRequested mission(String id) {
        return new MissionRequested(
                new MissionId(id),
                new MissionReference("LBF-ABCD-EFGH"),
                null,
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG),
                Format.ON_SITE,
                new Period(LocalDate.of(2030, 4, 20), LocalDate.of(2030, 4, 24)),
                new PostalCode("37176"),
                FederalState.NI,
                latitude,
                0,
                null,
                null,
                Language.DE,
                NOW);
    }

    /** The mission on this one day. */
    MissionAmended movedTo(String id, LocalDate day) {
        return new MissionAmended(
                new MissionId(id),
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG),
                Format.ON_SITE,
                new Period(day, day),
                new PostalCode("37176"),
                FederalState.NI,
                latitude,
                0,
                null,
                null,
                NOW);
    }
}
