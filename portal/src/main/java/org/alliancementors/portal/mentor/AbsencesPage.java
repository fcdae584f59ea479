package org.alliancementors.portal.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.OwnProfile;
import org.alliancementors.portal.services.OwnProfile.Absent;
import org.alliancementors.portal.services.OwnProfile.Kept;
import org.alliancementors.portal.services.OwnProfile.Pause;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** When a mentor is away, and their pause. */
@Controller
final class AbsencesPage {

    private static final String ADDRESS = "/mentor/abwesenheiten";
    private static final String PAUSE = ADDRESS + "/pause";
    private static final String RETURN = ADDRESS + "/rueckkehr";
    private static final String VIEW = "mentor-abwesenheiten";
    private static final String OF_PAUSE = "pause-";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MOST_YEARS = 10;

    /** Both forms of the page, one of them as it was sent. */
    private record Forms(DaysForm absence, DaysForm pause) {

        static final Forms EMPTY = new Forms(DaysForm.empty(), DaysForm.empty());
    }

    private final OwnProfile profiles;
    private final InstantSource clock;

    AbsencesPage(OwnProfile profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Principal mentor, @RequestParam(name = "getan", required = false) @Nullable String done) {
        return page(profiles.find(mentor.getName()), Forms.EMPTY, Map.of()).addObject("done", done);
    }

    /** Where its buttons go; whoever opens such an address, or changes the language there, sees the page. */
    @GetMapping({ADDRESS + "/{id}/entfernen", PAUSE, RETURN})
    ModelAndView back() {
        return Pages.shown(ADDRESS);
    }

    @PostMapping(ADDRESS)
    ModelAndView note(Principal mentor, DaysForm typed, HttpServletResponse response) {
        Forms forms = new Forms(typed, DaysForm.empty());
        Map<String, String> faults = typed.faults("", false, today());
        LocalDate first = typed.first();
        LocalDate last = typed.last();
        if (!faults.isEmpty() || first == null || last == null) {
            return toMend(mentor, forms, faults);
        }
        try {
            profiles.noteAbsence(mentor.getName(), new Absent(first, last));
        } catch (ServiceDown | RestClientException e) {
            return down(forms, response);
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.BAD_REQUEST.value()
                    ? toMend(mentor, forms, DaysForm.faults("", e.fields()))
                    : refused(mentor, forms, e);
        }
        return Pages.done(ADDRESS, "absence");
    }

    @PostMapping(ADDRESS + "/{id}/entfernen")
    ModelAndView remove(Principal mentor, @PathVariable String id, HttpServletResponse response) {
        try {
            profiles.removeAbsence(mentor.getName(), id);
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(ADDRESS + "/" + id + "/entfernen", "mentor.absence.remove", Map.of(), response);
        } catch (ServiceRefused e) {
            // what is gone already is as it was wanted
            if (e.status() != HttpStatus.NOT_FOUND.value()) {
                throw e;
            }
        }
        return Pages.done(ADDRESS, "present");
    }

    @PostMapping(PAUSE)
    ModelAndView pause(
            Principal mentor,
            @RequestParam(name = OF_PAUSE + "von", required = false) @Nullable String from,
            @RequestParam(name = OF_PAUSE + "bis", required = false) @Nullable String until,
            HttpServletResponse response) {
        DaysForm typed = new DaysForm(from, until);
        Forms forms = new Forms(DaysForm.empty(), typed);
        Map<String, String> faults = typed.faults(OF_PAUSE, true, today());
        LocalDate first = typed.first();
        if (!faults.isEmpty() || first == null) {
            return toMend(mentor, forms, faults);
        }
        try {
            profiles.pause(mentor.getName(), new Pause(first, typed.last()));
        } catch (ServiceDown | RestClientException e) {
            return down(forms, response);
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.BAD_REQUEST.value()
                    ? toMend(mentor, forms, DaysForm.faults(OF_PAUSE, e.fields()))
                    : refused(mentor, forms, e);
        }
        return Pages.done(ADDRESS, "pause");
    }

    @PostMapping(RETURN)
    ModelAndView giveBack(Principal mentor, HttpServletResponse response) {
        try {
            profiles.giveBack(mentor.getName());
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(RETURN, "mentor.pause.end", Map.of(), response);
        } catch (ServiceRefused e) {
            return refused(mentor, Forms.EMPTY, e);
        }
        return Pages.done(ADDRESS, "returned");
    }

    private ModelAndView down(Forms forms, HttpServletResponse response) {
        return PageFaults.down(VIEW, response)
                .addAllObjects(page(null, forms, Map.of()).getModel())
                .addObject("kept", true);
    }

    private ModelAndView toMend(Principal mentor, Forms forms, Map<String, String> faults) {
        ModelAndView page = page(known(mentor), forms, faults);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** Days that are noted already, a list that is full, or a mentor who is not asked at all. */
    private ModelAndView refused(Principal mentor, Forms forms, ServiceRefused refused) {
        ModelAndView page = page(known(mentor), forms, Map.of()).addObject("refused", refused.code());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The mentor as they stand, null where that cannot be told: the faults are worth a page without it. */
    private @Nullable Kept known(Principal mentor) {
        try {
            return profiles.find(mentor.getName());
        } catch (ServiceDown | RestClientException e) {
            return null;
        }
    }

    private ModelAndView page(@Nullable Kept mentor, Forms forms, Map<String, String> faults) {
        LocalDate today = today();
        return new ModelAndView(VIEW)
                .addObject("mentor", mentor)
                .addObject("pause", mentor == null ? null : mentor.pause())
                .addObject("typed", forms.absence())
                .addObject("pausing", forms.pause())
                .addObject("today", today)
                .addObject("latest", today.plusYears(MOST_YEARS))
                .addObject("faults", faults)
                .addObject("refused", null)
                .addObject("kept", false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }
}
