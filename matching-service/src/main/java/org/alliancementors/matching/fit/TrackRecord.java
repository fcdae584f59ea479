package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.alliancementors.events.codes.MissionKind;

/**
 * What is remembered of a mentor's missions and answers: numbers only, kept in the mentor's document and changed together with
 * the places there, so that every instance weighs the same.
 *
 * @param missions accepted missions by the month of the acceptance (Europe/Berlin); one that came to nothing is taken out
 * @param kinds accepted missions by kind, of all times
 * @param answered offers that were answered, yes or no, before they lapsed
 * @param lapsed offers that were not answered in time
 */
public record TrackRecord(Map<YearMonth, Integer> missions, Map<MissionKind, Integer> kinds, int answered, int lapsed) {

    /** No mission and no offer yet; what was before the system is unknown. */
    public static final TrackRecord EMPTY = new TrackRecord(Map.of(), Map.of(), 0, 0);

    /** Copies the maps. */
    public TrackRecord {
        missions = Map.copyOf(missions);
        kinds = Map.copyOf(kinds);
    }

    /** Missions accepted in the twelve months that end with this day's; what lies later does not count. */
    public int missionsInAYear(LocalDate today) {
        YearMonth last = YearMonth.from(today);
        YearMonth first = last.minusMonths(11);
        return missions.entrySet().stream()
                .filter(month ->
                        !month.getKey().isBefore(first) && !month.getKey().isAfter(last))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Missions of this kind, of all times. */
    public int missionsOf(MissionKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /** Offers that came to an answer or lapsed. */
    public int offers() {
        return answered + lapsed;
    }
}
