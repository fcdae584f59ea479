package org.alliancementors.missions.story;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the missions that began since a day. What was never confirmed counts in {@code states} alone.
 *
 * @param from since when
 * @param missions how many began
 * @param states how many stand where
 * @param kinds how many of each kind
 * @param months how many were requested in each month, in Berlin
 * @param federalStates how many were wanted in each federal state
 * @param times how long it took from the request to the first yes, by kind
 * @param time the same of all kinds; empty where nobody was found
 * @param answers how often mentors were asked and what came of it
 * @param mentors who has or had how many
 * @param places where mentors were wanted on site, the most wanted first, at most {@value #MOST_PLACES}
 */
public record Statistics(
        Instant from,
        int missions,
        Map<MissionStatus, Long> states,
        Map<MissionKind, Long> kinds,
        Map<YearMonth, Long> months,
        Map<FederalState, Long> federalStates,
        Map<MissionKind, Times> times,
        Optional<Times> time,
        Map<Happening, Long> answers,
        List<Load> mentors,
        List<Demand> places) {

    /** More places than this are left out, the least wanted ones. */
    public static final int MOST_PLACES = 500;

    /**
     * What is known of a mission.
     *
     * @param status where it stands
     * @param kind what was asked for
     * @param format how they meet
     * @param where where
     * @param requestedAt when it became certain, or null
     * @param foundAt when somebody first accepted, or null
     * @param mentor who is asked or has accepted, or null
     */
    public record Row(
            MissionStatus status,
            MissionKind kind,
            Format format,
            Where where,
            @Nullable Instant requestedAt,
            @Nullable Instant foundAt,
            @Nullable MentorId mentor) {}

    /**
     * A place.
     *
     * @param postalCode its code
     * @param place its name
     * @param state its federal state
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Where(PostalCode postalCode, String place, FederalState state, double latitude, double longitude) {}

    /**
     * How long it took; quartiles by nearest rank.
     *
     * @param found out of so many
     * @param lowerMinutes a quarter took at most so long
     * @param medianMinutes half of them
     * @param upperMinutes three quarters
     */
    public record Times(int found, long lowerMinutes, long medianMinutes, long upperMinutes) {

        static Optional<Times> of(List<Row> rows) {
            List<Long> minutes = new ArrayList<>();
            for (Row row : rows) {
                if (row.requestedAt() != null && row.foundAt() != null) {
                    minutes.add(
                            Duration.between(row.requestedAt(), row.foundAt()).toMinutes());
                }
            }
            minutes.sort(Comparator.naturalOrder());
            return minutes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Times(minutes.size(), rank(minutes, 25), rank(minutes, 50), rank(minutes, 75)));
        }

        private static long rank(List<Long> sorted, int percent) {
            return sorted.get(Math.max(0, (percent * sorted.size() + 99) / 100 - 1));
        }
    }

    /**
     * What a mentor has or had.
     *
     * @param mentor who
     * @param running missions that they have
     * @param completed missions that are done
     */
    public record Load(MentorId mentor, long running, long completed) {}

    /**
     * A place where somebody was wanted on site.
     *
     * @param where the place
     * @param missions how many missions
     * @param found for how many of them somebody was found
     */
    public record Demand(Where where, long missions, long found) {}

    /** Counts these. */
    public static Statistics of(Instant from, List<Row> rows, Map<Happening, Long> answers) {
        List<Row> certain =
                rows.stream().filter(row -> row.requestedAt() != null).toList();
        Map<MissionKind, Times> times = new EnumMap<>(MissionKind.class);
        for (MissionKind kind : MissionKind.values()) {
            Times.of(certain.stream().filter(row -> row.kind() == kind).toList())
                    .ifPresent(found -> times.put(kind, found));
        }
        return new Statistics(
                from,
                rows.size(),
                count(rows, Row::status),
                count(certain, Row::kind),
                count(
                        certain,
                        row -> YearMonth.from(
                                Objects.requireNonNull(row.requestedAt()).atZone(GermanTime.ZONE))),
                count(certain, row -> row.where().state()),
                times,
                Times.of(certain),
                answers,
                loads(certain),
                demand(certain));
    }

    private static <K extends Comparable<K>> Map<K, Long> count(List<Row> rows, Function<Row, K> key) {
        Map<K, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(key.apply(row), 1L, Long::sum));
        return counts;
    }

    private static List<Load> loads(List<Row> rows) {
        Map<String, Load> loads = new TreeMap<>();
        for (Row row : rows) {
            MentorId mentor = row.mentor();
            if (mentor != null && (row.status() == MissionStatus.ACCEPTED || row.status() == MissionStatus.COMPLETED)) {
                long done = row.status() == MissionStatus.COMPLETED ? 1 : 0;
                loads.merge(
                        mentor.value(),
                        new Load(mentor, 1 - done, done),
                        (one, other) ->
                                new Load(mentor, one.running() + other.running(), one.completed() + other.completed()));
            }
        }
        return List.copyOf(loads.values());
    }

    private static List<Demand> demand(List<Row> rows) {
        Map<PostalCode, Demand> places = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.format() == Format.ON_SITE) {
                places.merge(
                        row.where().postalCode(),
                        new Demand(row.where(), 1, row.foundAt() == null ? 0 : 1),
                        (one, other) -> new Demand(
                                one.where(), one.missions() + other.missions(), one.found() + other.found()));
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparingLong(Demand::missions)
                        .reversed()
                        .thenComparing(demand -> demand.where().postalCode().value()))
                .limit(MOST_PLACES)
                .toList();
    }
}
