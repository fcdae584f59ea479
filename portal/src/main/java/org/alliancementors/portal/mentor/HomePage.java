package org.alliancementors.portal.mentor;

import java.security.Principal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.OwnMissions;
import org.alliancementors.portal.services.OwnOffers;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** A mentor's first page. Two services tell what is on it; where one of them is down, the page says what is missing and shows the rest. */
@Controller
final class HomePage {

    private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);

    private final OwnOffers offers;
    private final OwnMissions missions;
    private final AllianceService alliances;
    private final InstantSource clock;

    HomePage(OwnOffers offers, OwnMissions missions, AllianceService alliances, InstantSource clock) {
        this.offers = offers;
        this.missions = missions;
        this.alliances = alliances;
        this.clock = clock;
    }

    @GetMapping("/mentor")
    ModelAndView show(Principal mentor, @RequestParam(name = "getan", required = false) @Nullable String done) {
        List<Offer> asked = told(() -> offers.all(mentor.getName()).items());
        List<Mission> theirs = told(() -> missions.all(mentor.getName()).items());
        ModelAndView page = new ModelAndView("mentor-start")
                .addObject("done", done)
                .addObject("offersDown", asked == null)
                .addObject("missionsDown", theirs == null);
        return withMissions(withOffers(page, asked == null ? List.of() : asked, theirs != null), theirs);
    }

    private ModelAndView withOffers(ModelAndView page, List<Offer> asked, boolean placesAnswer) {
        List<Offer> open = Overview.open(asked);
        return page.addObject("offers", open)
                .addObject("undoable", Overview.undoable(asked, clock.instant()))
                .addObject("places", placesAnswer ? places(open) : Map.of());
    }

    private ModelAndView withMissions(ModelAndView page, @Nullable List<Mission> told) {
        List<Mission> theirs = told == null ? List.of() : told;
        return page.addObject("meetings", Overview.ahead(theirs, clock.instant()))
                .addObject("proposed", Overview.proposed(theirs))
                .addObject("toReport", Overview.toReport(theirs))
                .addObject("running", Overview.running(theirs).toList())
                .addObject(
                        "over",
                        theirs.stream().filter(mission -> !mission.running()).toList());
    }

    /** Names of places are a courtesy: without them the postal codes have to do. */
    private Map<String, String> places(List<Offer> open) {
        Map<String, String> names = new HashMap<>();
        for (Offer offer : open) {
            String code = offer.postalCode();
            if (code != null && !names.containsKey(code)) {
                AllianceService.Place place = told(() -> alliances.place(code));
                names.put(code, place == null ? code : code + " " + place.place());
            }
        }
        return names;
    }

    private static <T> @Nullable T told(Supplier<T> service) {
        try {
            return service.get();
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            LOG.warn(
                    "The first page of a mentor goes without a part: {}",
                    e.getClass().getName());
            return null;
        }
    }
}
