package org.alliancementors.matching.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseQuery;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.rounds.Recomputation;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.web.CaseViews.CaseRow;
import org.alliancementors.matching.web.CaseViews.CaseView;
import org.alliancementors.matching.web.CaseViews.LastAssignment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and rounds for the desk. */
@RestController
class CaseController {

    private final Cases cases;
    private final CaseReading reading;
    private final Rounds rounds;
    private final InstantSource clock;

    CaseController(Cases cases, CaseReading reading, Rounds rounds, InstantSource clock) {
        this.cases = cases;
        this.reading = reading;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/cases")
    Page<CaseRow> list(
            @RequestParam(required = false) Case.@Nullable Status state,
            @RequestParam(required = false) Waiting.@Nullable Reason reason,
            @RequestParam(required = false) @Nullable Specialty topic,
            @RequestParam(defaultValue = "false") boolean snoozed,
            PageQuery page) {
        var query = new CaseQuery(state, reason, topic, snoozed, clock.instant());
        List<CaseRow> rows = cases.page(query, page.skip(), page.size()).stream()
                .map(stored -> CaseRow.of(stored.state()))
                .toList();
        return Page.of(page, rows, cases.count(query));
    }

    /** Of the offers and acceptances that stand; no content where there are none. */
    @GetMapping("/assignments/last")
    ResponseEntity<LastAssignment> lastAssignment() {
        return cases.lastAssigned()
                .map(Stored::state)
                .flatMap(state -> Optional.ofNullable(state.offer())
                        .map(offer -> new LastAssignment(state.mission(), offer.mentor(), offer.offeredAt())))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/cases/{missionId}")
    ResponseEntity<CaseView> one(@PathVariable MissionId missionId) {
        return reading.answer(missionId);
    }

    @GetMapping("/rounds/{id}")
    RoundView round(@PathVariable RoundId id) {
        return RoundView.of(kept(id));
    }

    /** Computes a kept round again from what was kept; nothing changes. */
    @GetMapping("/rounds/{id}/recompute")
    Recomputation recompute(@PathVariable RoundId id) {
        return kept(id).recompute();
    }

    private Round kept(RoundId id) {
        return rounds.find(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "round-unknown", "There is no round %s.".formatted(id)));
    }
}
