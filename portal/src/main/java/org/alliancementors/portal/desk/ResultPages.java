package org.alliancementors.portal.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.portal.desk.Grounds.Facts;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.services.DeskCases;
import org.alliancementors.portal.services.DeskMissions;
import org.alliancementors.portal.services.DeskReport;
import org.alliancementors.portal.services.DeskRound;
import org.alliancementors.portal.services.DeskTravel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What came of a mission and what its journeys may cost, and the grounds of a decision with the proof that it follows from them. */
@Controller
final class ResultPages {

    private static final String ONE = CasePage.PATH + "{id}";

    private final DeskMissions missions;
    private final DeskCases cases;
    private final NamingMentors naming;
    private final Grounds grounds;

    ResultPages(DeskMissions missions, DeskCases cases, NamingMentors naming, Grounds grounds) {
        this.missions = missions;
        this.cases = cases;
        this.naming = naming;
        this.grounds = grounds;
    }

    /**
     * Somebody who could be asked in a round.
     *
     * @param it what was stored
     * @param points their points in words
     * @param chosen whether it was them
     */
    record Compared(DeskRound.Edge it, List<String> points, boolean chosen) {}

    @GetMapping(ONE + "/bericht")
    ModelAndView report(@PathVariable String id) {
        DeskReport report = missions.report(id);
        Parts parts = new Parts();
        return page("fachberatung-bericht", id)
                .addObject("report", report)
                .addObject(
                        "names",
                        report.report() == null
                                ? new Names(Map.of())
                                : naming.of(List.of(report.report().mentor()), parts));
    }

    @GetMapping(ONE + "/reise")
    ModelAndView travel(@PathVariable String id) {
        DeskTravel travel = missions.travel(id);
        List<DeskTravel.Line> lines = travel.appointments() == null ? List.of() : travel.appointments();
        return page("fachberatung-reise", id)
                .addObject("travel", travel)
                .addObject("lines", lines)
                .addObject(
                        "names",
                        naming.of(lines.stream().map(DeskTravel.Line::mentor).toList(), new Parts()));
    }

    /** For spreadsheets, in the form of the page's language. */
    @GetMapping(ONE + "/reise.csv")
    ResponseEntity<byte[]> travelFile(@PathVariable String id, Locale locale) {
        ResponseEntity<byte[]> file = missions.travelFile(id, locale.getLanguage());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(file.getHeaders().getContentType());
        headers.setContentDisposition(file.getHeaders().getContentDisposition());
        return new ResponseEntity<>(file.getBody(), headers, HttpStatus.OK);
    }

    @GetMapping(ONE + "/runden/{round}")
    ModelAndView round(@PathVariable String id, @PathVariable String round, Locale locale) {
        DeskRound found = cases.round(round);
        DeskRound.Decision decision = decision(found, id);
        if (decision == null) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
        Parts parts = new Parts();
        DeskRound.Recomputed recomputed = parts.of("recompute", () -> cases.recompute(round));
        DeskCases.Policy policy = parts.ifThere("policy", () -> cases.policy(found.policyVersion()));
        Map<String, Integer> weights = policy == null || policy.weights() == null ? Map.of() : policy.weights();
        var mission = parts.of("missions", () -> missions.find(id));
        String format = mission == null || mission.asked() == null
                ? null
                : mission.asked().format();
        List<Compared> compared = edges(found, id).stream()
                .map(edge -> new Compared(
                        edge,
                        grounds.points(
                                edge.addends(), weights, new Facts(edge.distanceKm(), format, null, null), locale),
                        edge.mentor().equals(decision.mentor())))
                .toList();
        return page("fachberatung-runde", id)
                .addObject("wide", true)
                .addObject("round", found)
                .addObject("decision", decision)
                .addObject("recomputed", recomputed)
                .addObject("compared", compared)
                .addObject(
                        "names",
                        naming.of(
                                edges(found, id).stream()
                                        .map(DeskRound.Edge::mentor)
                                        .toList(),
                                parts));
    }

    private static ModelAndView page(String view, String id) {
        return new ModelAndView(view).addObject("here", "fachberatung").addObject("address", CasePage.PATH + id);
    }

    private static DeskRound.@Nullable Decision decision(DeskRound round, String mission) {
        return round.decisions() == null
                ? null
                : round.decisions().stream()
                        .filter(one -> one.mission().equals(mission))
                        .findFirst()
                        .orElse(null);
    }

    /** The heaviest first. */
    private static List<DeskRound.Edge> edges(DeskRound round, String mission) {
        return round.edges() == null
                ? List.of()
                : round.edges().stream()
                        .filter(edge -> edge.mission().equals(mission))
                        .sorted((one, other) -> Long.compare(other.weight(), one.weight()))
                        .toList();
    }
}
