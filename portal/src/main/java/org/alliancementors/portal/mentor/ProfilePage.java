package org.alliancementors.portal.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.OwnProfile;
import org.alliancementors.portal.services.OwnProfile.Kept;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** A mentor's own profile: as the gallery shows it, and what they may change of it. */
@Controller
final class ProfilePage {

    private static final String ADDRESS = "/mentor/profil";
    private static final String VIEW = "mentor-profil";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> LANGUAGES = List.of("DE", "EN");

    private final OwnProfile profiles;
    private final InstantSource clock;

    ProfilePage(OwnProfile profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Principal mentor, @RequestParam(name = "getan", required = false) @Nullable String done) {
        Kept kept = profiles.find(mentor.getName());
        return page(kept, ProfileForm.of(kept), Map.of()).addObject("done", done);
    }

    @PostMapping(ADDRESS)
    ModelAndView save(Principal mentor, ProfileForm typed, HttpServletResponse response) {
        try {
            profiles.change(mentor.getName(), typed.tag(), typed.change());
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(VIEW, response)
                    .addAllObjects(page(null, typed, Map.of()).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            return refused(mentor, typed, e);
        }
        return Pages.done(ADDRESS, "profile");
    }

    /** Fields to mend, or a profile that was changed in the meantime: then the form goes on top of what is there now, which is shown. */
    private ModelAndView refused(Principal mentor, ProfileForm typed, ServiceRefused refused) {
        Kept now = profiles.find(mentor.getName());
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value()) {
            ModelAndView page =
                    page(now, typed.onTopOf(now.version()), Map.of()).addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        if (refused.status() != HttpStatus.BAD_REQUEST.value()) {
            throw refused;
        }
        ModelAndView page = page(now, typed, ProfileForm.faults(refused.fields()));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(@Nullable Kept kept, ProfileForm typed, Map<String, String> faults) {
        return new ModelAndView(VIEW)
                .addObject("wide", true)
                .addObject("profile", kept)
                .addObject("entry", kept == null ? null : kept.entry())
                .addObject("today", LocalDate.ofInstant(clock.instant(), BERLIN))
                .addObject("typed", typed)
                .addObject("faults", faults)
                .addObject("overtaken", false)
                .addObject("kept", false)
                .addObject("formats", Codes.FORMATS)
                .addObject("specialties", besides(kept))
                .addObject("languages", LANGUAGES);
    }

    /** What a mentor can do besides is none of what they are known for. */
    private static List<String> besides(@Nullable Kept kept) {
        List<String> main = kept == null || kept.mainSpecialties() == null ? List.of() : kept.mainSpecialties();
        return Codes.SPECIALTIES.stream().filter(code -> !main.contains(code)).toList();
    }
}
