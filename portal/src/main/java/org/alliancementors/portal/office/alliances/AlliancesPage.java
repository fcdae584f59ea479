package org.alliancementors.portal.office.alliances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceDesk;
import org.alliancementors.portal.services.AllianceDesk.Alliance;
import org.alliancementors.portal.services.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All alliances with filters. A text is looked for among the first two thousand that the filters let through. */
@Controller
final class AlliancesPage {

    static final String PATH = "/fachberatung/buendnisse";
    static final List<String> STATES = List.of("IN_FOUNDING", "ACTIVE", "DORMANT", "DISSOLVED");

    private static final List<String> ATTENTION =
            List.of("WITHOUT_CONTACT", "SILENT", "DISPUTED", "UNANSWERED", "HANDOVER_OPEN");
    private static final int PER_PAGE = 25;
    private static final int AT_ONCE = 100;
    private static final int MOST_PAGES = 20;

    private final AllianceDesk alliances;

    AlliancesPage(AllianceDesk alliances) {
        this.alliances = alliances;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String stand,
            @RequestParam(required = false) @Nullable String grund,
            @RequestParam(required = false) @Nullable Integer seite) {
        String state = stand != null && STATES.contains(stand) ? stand : null;
        String attention = grund != null && ATTENTION.contains(grund) ? grund : null;
        String wanted = Typed.line(text);
        int page = Pager.index(seite);
        Listed<Alliance> listed = wanted.isEmpty()
                ? alliances.alliances(state, attention, page, PER_PAGE)
                : search(wanted, state, attention, page);
        return new ModelAndView("fachberatung-buendnisse")
                .addObject("wide", true)
                .addObject("text", wanted)
                .addObject("stand", state)
                .addObject("grund", attention)
                .addObject("alliances", listed)
                .addObject("pager", Pager.of(listed, address(wanted, state, attention)))
                .addObject("states", STATES)
                .addObject("reasons", ATTENTION)
                .addObject("faults", Map.of());
    }

    private Listed<Alliance> search(String text, @Nullable String state, @Nullable String attention, int page) {
        List<Alliance> found = new ArrayList<>();
        for (int at = 0; at < MOST_PAGES; at++) {
            Listed<Alliance> listed = alliances.alliances(state, attention, at, AT_ONCE);
            listed.all().stream().filter(one -> has(one, text)).forEach(found::add);
            if (at + 1 >= listed.pages()) {
                break;
            }
        }
        return new Listed<>(
                found.stream().skip((long) page * PER_PAGE).limit(PER_PAGE).toList(), page, PER_PAGE, found.size());
    }

    private static boolean has(Alliance one, String text) {
        String all = String.join(
                " ", one.id(), Typed.line(one.name()), Typed.line(one.place()), Typed.line(one.postalCode()));
        return all.toLowerCase(Locale.GERMAN).contains(text.toLowerCase(Locale.GERMAN));
    }

    private static String address(String text, @Nullable String state, @Nullable String attention) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (!text.isEmpty()) {
            address.queryParam("text", text);
        }
        if (state != null) {
            address.queryParam("stand", state);
        }
        if (attention != null) {
            address.queryParam("grund", attention);
        }
        return address.encode().build().toUriString();
    }
}
