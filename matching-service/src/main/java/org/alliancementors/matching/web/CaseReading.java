package org.alliancementors.matching.web;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.web.CaseViews.CaseView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A single case as an answer, with its version as entity tag. */
@Component
final class CaseReading {

    private final Cases cases;
    private final ExplainingCases explaining;

    CaseReading(Cases cases, ExplainingCases explaining) {
        this.cases = cases;
        this.explaining = explaining;
    }

    /**
     * The case as it stands. The version is read before the rest: should somebody be at it meanwhile, the tag is too old,
     * which only means that an act is refused that needs not be.
     *
     * @throws ProblemException 404 when there is none
     */
    ResponseEntity<CaseView> answer(MissionId mission) {
        long version = cases.find(mission.value())
                .orElseThrow(() -> unknown(mission))
                .envelope()
                .version();
        CaseView view = explaining.explain(mission).map(CaseView::of).orElseThrow(() -> unknown(mission));
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(version)).body(view);
    }

    static ProblemException unknown(MissionId mission) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "case-unknown",
                "There is no case of mission %s: it was never requested, or matching has not heard of it yet."
                        .formatted(mission));
    }
}
