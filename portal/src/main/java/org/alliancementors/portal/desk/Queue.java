package org.alliancementors.portal.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.portal.services.DeskCases;
import org.alliancementors.portal.services.DeskMission;
import org.alliancementors.portal.services.DeskMissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the desk has before it: the cases of the search, and the missions that wait for other reasons. The latter also stand for the
 * former while the search does not answer.
 */
@Component
final class Queue {

    /** So many cases stand on a page. */
    static final int PER_PAGE = 20;

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final DeskCases cases;
    private final DeskMissions missions;
    private final Towns towns;
    private final InstantSource clock;

    Queue(DeskCases cases, DeskMissions missions, Towns towns, InstantSource clock) {
        this.cases = cases;
        this.missions = missions;
        this.towns = towns;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param rows cases of the search
     * @param total how many there are on all pages
     * @param others what waits for other reasons
     * @param towns places by postal code
     * @param last when somebody was asked last, where nothing waits and that is known
     * @param missing codes of what could not be had
     */
    record Shown(
            List<QueueRow> rows,
            long total,
            List<QueueRow> others,
            Map<String, String> towns,
            @Nullable Instant last,
            List<String> missing) {

        public boolean nothing() {
            return rows.isEmpty() && others.isEmpty();
        }

        public long pages() {
            return (total + PER_PAGE - 1) / PER_PAGE;
        }
    }

    Shown of(QueueFilter filter) {
        Parts parts = new Parts();
        Instant now = clock.instant();
        DeskCases.Queue queue = filter.ofSearch() ? parts.of("search", () -> queue(filter)) : null;
        boolean instead = parts.missing().contains("search");
        List<DeskMission> waiting = filter.ofMissions() ? parts.of("missions", this::waiting) : null;
        List<QueueRow> rows = queue == null
                ? List.of()
                : queue.items().stream().map(row -> QueueRow.of(row, now)).toList();
        List<QueueRow> others = waiting == null
                ? List.of()
                : waiting.stream()
                        .filter(mission -> takes(filter, mission, instead))
                        .map(mission -> QueueRow.of(mission, now))
                        .toList();
        Instant last = rows.isEmpty() && others.isEmpty() && parts.missing().isEmpty()
                ? parts.ifThere("last", this::lastAssignment)
                : null;
        Map<String, String> places = towns.of(Stream.concat(rows.stream(), others.stream())
                .<@Nullable String>map(QueueRow::postalCode)
                .toList());
        return new Shown(rows, queue == null ? 0 : queue.total(), others, places, last, parts.missing());
    }

    private DeskCases.Queue queue(QueueFilter filter) {
        return cases.queue(
                filter.searchState(), filter.grund(), filter.thema(), filter.snoozed(), filter.page() - 1, PER_PAGE);
    }

    private List<DeskMission> waiting() {
        List<DeskMission> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            DeskMissions.Listed listed = missions.list("WAITING_AT_DESK", page, LARGEST_PAGE);
            found.addAll(listed.items());
            if (found.size() >= listed.total() || listed.items().isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static boolean takes(QueueFilter filter, DeskMission mission, boolean insteadOfSearch) {
        String reason = mission.waitingFor();
        boolean others = QueueFilter.OF_MISSION.contains(reason);
        DeskMission.Asked asked = mission.asked();
        boolean topic = filter.thema() == null
                || (asked != null
                        && asked.specialties() != null
                        && asked.specialties().contains(filter.thema()));
        return topic
                && (filter.grund() == null
                        ? others || insteadOfSearch
                        : filter.grund().equals(reason));
    }

    private @Nullable Instant lastAssignment() {
        DeskCases.LastAssignment last = cases.lastAssignment();
        return last == null ? null : last.at();
    }
}
