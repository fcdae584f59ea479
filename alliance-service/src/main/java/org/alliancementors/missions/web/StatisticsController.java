package org.alliancementors.missions.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.story.CountingMissions;
import org.alliancementors.missions.story.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of missions for the advisory desk. */
@RestController
class StatisticsController {

    private static final int MOST_MONTHS = 120;

    private final CountingMissions counting;

    StatisticsController(CountingMissions counting) {
        this.counting = counting;
    }

    /** The numbers; months as {@code 2026-11}. */
    record StatisticsView(
            Instant from,
            int missions,
            Map<MissionStatus, Long> states,
            Map<MissionKind, Long> kinds,
            Map<String, Long> months,
            Map<FederalState, Long> federalStates,
            Statistics.@Nullable Times time,
            Map<MissionKind, Statistics.Times> times,
            Map<Happening, Long> answers,
            List<LoadView> mentors,
            List<DemandView> places) {

        static StatisticsView of(Statistics of) {
            Map<String, Long> months = new TreeMap<>();
            for (Map.Entry<YearMonth, Long> month : of.months().entrySet()) {
                months.put(month.getKey().toString(), month.getValue());
            }
            return new StatisticsView(
                    of.from(),
                    of.missions(),
                    of.states(),
                    of.kinds(),
                    months,
                    of.federalStates(),
                    of.time().orElse(null),
                    of.times(),
                    of.answers(),
                    of.mentors().stream()
                            .map(load -> new LoadView(load.mentor(), load.running(), load.completed()))
                            .toList(),
                    of.places().stream().map(DemandView::of).toList());
        }
    }

    /** What a mentor has or had. */
    record LoadView(MentorId mentor, long running, long completed) {}

    /** Where somebody was wanted on site. */
    record DemandView(
            PostalCode postalCode,
            String place,
            FederalState state,
            double latitude,
            double longitude,
            long missions,
            long found) {

        static DemandView of(Statistics.Demand demand) {
            var where = demand.where();
            return new DemandView(
                    where.postalCode(),
                    where.place(),
                    where.state(),
                    where.latitude(),
                    where.longitude(),
                    demand.missions(),
                    demand.found());
        }
    }

    @GetMapping("/statistics")
    StatisticsView statistics(@RequestParam(defaultValue = "12") int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "request-invalid", "So many months cannot be counted.")
                    .field("months", "is %d: use 1 to %d".formatted(months, MOST_MONTHS));
        }
        return StatisticsView.of(counting.count(months));
    }
}
