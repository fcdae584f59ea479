package org.alliancementors.missions.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.story.Statistics.Row;
import org.alliancementors.missions.story.Statistics.Where;
import org.jspecify.annotations.Nullable;

/** Missions of a few months, as they are counted. */
public final class StatisticsFixture implements CountingMissions.Figures {

    /** New Year in Berlin, a minute after midnight: still the old year in UTC. */
    static final Instant NEW_YEAR = Instant.parse("2025-12-31T23:01:00Z");

    private static final Where KIEL = new Where(new PostalCode("24103"), "Kiel", FederalState.SH, 54.3, 10.1);
    private static final Where ULM = new Where(new PostalCode("89073"), "Ulm", FederalState.BW, 48.4, 10.0);

    @Override
    public List<Row> since(Instant from, int most) {
        return List.of(
                row(MissionStatus.SUBMITTED, MissionKind.TALK, Format.PHONE, ULM, null, null, null),
                row(MissionStatus.AT_DESK, MissionKind.TALK, Format.ON_SITE, KIEL, NEW_YEAR, null, null),
                row(MissionStatus.ACCEPTED, MissionKind.TALK, Format.ON_SITE, KIEL, NEW_YEAR, 1, "M01"),
                row(MissionStatus.COMPLETED, MissionKind.FOUNDING, Format.ON_SITE, ULM, NEW_YEAR, 2, "M01"),
                row(
                        MissionStatus.COMPLETED,
                        MissionKind.TALK,
                        Format.PHONE,
                        ULM,
                        NEW_YEAR.minusSeconds(3600),
                        3,
                        "M02"),
                row(MissionStatus.OFFERED, MissionKind.TALK, Format.PHONE, ULM, NEW_YEAR, 10, "M02"));
    }

    @Override
    public Map<Happening, Long> answers(Instant from) {
        return Map.of(Happening.OFFERED, 6L, Happening.ACCEPTED, 4L, Happening.DECLINED, 1L);
    }

    private static Row row(
            MissionStatus status,
            MissionKind kind,
            Format format,
            Where where,
            @Nullable Instant requestedAt,
            @Nullable Integer hours,
            @Nullable String mentor) {
        return new Row(
                status,
                kind,
                format,
                where,
                requestedAt,
                hours == null || requestedAt == null ? null : requestedAt.plus(Duration.ofHours(hours)),
                mentor == null ? null : new MentorId(mentor));
    }
}
