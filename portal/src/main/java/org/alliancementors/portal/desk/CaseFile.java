package org.alliancementors.portal.desk;

import java.util.List;
import java.util.Map;
import org.alliancementors.portal.services.DeskCase;
import org.alliancementors.portal.services.DeskMission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * How a mission stands: what was asked for, and its case.
 *
 * @param id of the mission
 * @param mission what was asked for; null where alliance-service does not answer
 * @param search its case; null where there is none yet, or matching-service does not answer
 * @param version of the case as it was read, empty where there is none
 */
record CaseFile(
        String id, @Nullable DeskMission mission, @Nullable DeskCase search, String version) {

    private static final List<String> OVER = List.of("COMPLETED", "CANCELLED");

    static CaseFile of(String id, @Nullable DeskMission mission, @Nullable ResponseEntity<DeskCase> search) {
        String tag = search == null ? null : search.getHeaders().getFirst(HttpHeaders.ETAG);
        return new CaseFile(id, mission, search == null ? null : search.getBody(), tag == null ? "" : tag);
    }

    /** Where the search stands; where there is none, the mission. */
    public String state() {
        if (search != null && !search.state().equals("CLOSED")) {
            return search.state();
        }
        return mission == null ? "UNKNOWN" : mission.status();
    }

    public boolean over() {
        return mission != null && OVER.contains(mission.status());
    }

    /** Whether the desk can act on the search. */
    public boolean open() {
        return search != null
                && !search.state().equals("CLOSED")
                && !search.state().equals("EXPECTED");
    }

    public @Nullable String format() {
        return mission == null || mission.asked() == null
                ? null
                : mission.asked().format();
    }

    DeskCase.@Nullable Candidate candidate(String mentor) {
        return search == null
                ? null
                : search.ranking().stream()
                        .filter(one -> one.mentor().equals(mentor))
                        .findFirst()
                        .orElse(null);
    }

    DeskCase.@Nullable Excluded excluded(String mentor) {
        return search == null
                ? null
                : search.outside().stream()
                        .filter(one -> one.mentor().equals(mentor))
                        .findFirst()
                        .orElse(null);
    }

    /** How many mentors were excluded for each reason when the case came to the desk. */
    public Map<String, Integer> excludedCounts() {
        return search == null || search.waiting() == null || search.waiting().excluded() == null
                ? Map.of()
                : search.waiting().excluded();
    }
}
