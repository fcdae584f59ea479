package org.alliancementors.portal.office.roster;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.io.IOException;
import java.util.Map;
import org.alliancementors.portal.services.Rosters;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reads lists in. A file is checked first; then some lines at a time are read, each answer a page that says how far it is and carries
 * what is left. Reading the same lines again changes nothing, so a lost answer does no harm.
 */
@Controller
final class RosterPages {

    private final Rosters rosters;

    RosterPages(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/fachberatung/mentoren/einlesen")
    ModelAndView mentors() {
        return page(RosterList.MENTORS, Map.of());
    }

    @GetMapping("/fachberatung/buendnisse/einlesen")
    ModelAndView alliances() {
        return page(RosterList.ALLIANCES, Map.of());
    }

    @PostMapping("/fachberatung/mentoren/einlesen")
    ModelAndView readMentors(
            @RequestParam(required = false) @Nullable MultipartFile datei,
            @RequestParam Map<String, String> sent,
            HtmxRequest htmx)
            throws IOException {
        return read(RosterList.MENTORS, datei, sent, htmx);
    }

    @PostMapping("/fachberatung/buendnisse/einlesen")
    ModelAndView readAlliances(
            @RequestParam(required = false) @Nullable MultipartFile datei,
            @RequestParam Map<String, String> sent,
            HtmxRequest htmx)
            throws IOException {
        return read(RosterList.ALLIANCES, datei, sent, htmx);
    }

    private ModelAndView read(RosterList list, @Nullable MultipartFile file, Map<String, String> sent, HtmxRequest htmx)
            throws IOException {
        if (sent.containsKey("inhalt")) {
            RosterRun run = RosterRun.of(sent);
            return run == null ? faulty(list, "import.file") : goOn(list, run, htmx);
        }
        RosterRun run = file == null ? null : RosterRun.of(file.getBytes());
        return run == null ? faulty(list, "import.file") : check(list, run);
    }

    private ModelAndView check(RosterList list, RosterRun run) {
        try {
            return page(list, Map.of())
                    .addObject("report", list.read(rosters, run.all(), true))
                    .addObject("run", run)
                    .addObject("fields", run.fields());
        } catch (ServiceRefused e) {
            return faulty(list, "import.heading");
        }
    }

    private ModelAndView goOn(RosterList list, RosterRun run, HtmxRequest htmx) {
        try {
            RosterRun next = run.over() ? run : run.after(list.read(rosters, run.part(), false));
            return running(list, next, false);
        } catch (ServiceRefused e) {
            return faulty(list, "import.heading");
        } catch (ServiceDown | RestClientException e) {
            ModelAndView page = running(list, run, true);
            // htmx shows no other answer
            page.setStatus(htmx.isHtmxRequest() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
    }

    private static ModelAndView running(RosterList list, RosterRun run, boolean stopped) {
        return new ModelAndView("fachberatung-einlesen-stand")
                .addObject("live", "poll")
                .addObject("list", list)
                .addObject("run", run)
                .addObject("over", run.over())
                .addObject("stopped", stopped)
                .addObject("fields", run.fields());
    }

    private static ModelAndView faulty(RosterList list, String fault) {
        ModelAndView page = page(list, Map.of("datei", fault));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(RosterList list, Map<String, String> faults) {
        return new ModelAndView("fachberatung-einlesen")
                .addObject("wide", true)
                .addObject("list", list)
                .addObject("report", null)
                .addObject("faults", faults);
    }
}
