package org.alliancementors.matching.web;

import java.util.List;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.web.CaseViews.CaseRow;
import org.alliancementors.matching.web.CaseViews.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and rounds for the desk. */
@RestController
class CaseController {

    private final Cases cases;
    private final ExplainingCases explaining;
    private final Rounds rounds;

    CaseController(Cases cases, ExplainingCases explaining, Rounds rounds) {
        this.cases = cases;
        this.explaining = explaining;
        this.rounds = rounds;
    }

    @GetMapping("/cases")
    Page<CaseRow> list(@RequestParam(required = false) Case.@Nullable Status state, PageQuery page) {
        List<CaseRow> rows = cases.page(state, page.skip(), page.size()).stream()
                .map(stored -> CaseRow.of(stored.state()))
                .toList();
        return Page.of(page, rows, cases.count(state));
    }

    @GetMapping("/cases/{missionId}")
    CaseView one(@PathVariable MissionId missionId) {
        return explaining
                .explain(missionId)
                .map(CaseView::of)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "case-unknown",
                        "There is no case of mission %s: it was never requested, or matching has not heard of it yet."
                                .formatted(missionId)));
    }

    @GetMapping("/rounds/{id}")
    Round round(@PathVariable RoundId id) {
        return rounds.find(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "round-unknown", "There is no round %s.".formatted(id)));
    }
}
