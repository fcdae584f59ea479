package org.alliancementors.portal.office.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.office.policy.PolicyForm.Difference;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MentorNames;
import org.alliancementors.portal.services.PolicyService;
import org.alliancementors.portal.services.PolicyService.Comparison;
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
import tools.jackson.databind.JsonNode;

/**
 * The desk reads and changes the policy. A change is looked at before it is saved: the page between says whom the last missions would
 * have been given to. Nothing is kept by looking.
 */
@Controller
final class PolicyPage {

    static final String PATH = "/fachberatung/regeln";

    private static final String LOOK = "ansehen";
    private static final String SAVE = "speichern";
    private static final String SAVED = "saved";
    private static final int VERSIONS_PER_PAGE = 10;

    private final PolicyService policies;
    private final MentorNames names;

    PolicyPage(PolicyService policies, MentorNames names) {
        this.policies = policies;
        this.names = names;
    }

    /**
     * A version with what it changed.
     *
     * @param of the version
     * @param changed against the one before, null for the first
     */
    record Step(JsonNode of, @Nullable List<Difference> changed) {}

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String getan,
            @RequestParam(required = false) @Nullable Integer seite) {
        JsonNode now = policies.current();
        return page(now, PolicyForm.of(now), Map.of(), seite).addObject("saved", SAVED.equals(getan));
    }

    @PostMapping(PATH)
    ModelAndView change(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = LOOK) String aktion,
            HttpServletResponse response) {
        PolicyForm typed = PolicyForm.of(sent);
        try {
            JsonNode now = policies.current();
            Map<String, String> faults = typed.faults();
            if (!faults.isEmpty()) {
                return faulty(now, typed, faults);
            }
            return switch (aktion) {
                case LOOK -> consequences(now, typed);
                case SAVE -> save(now, typed);
                default -> page(now, typed, Map.of(), null);
            };
        } catch (ServiceDown | RestClientException e) {
            String button = aktion.equals(SAVE) ? "rules.save" : "rules.look";
            return Pages.again(PATH, button, typed.fields(aktion), response);
        }
    }

    private ModelAndView consequences(JsonNode now, PolicyForm typed) {
        List<Difference> differences = PolicyForm.differences(PolicyForm.of(now), typed);
        if (differences.isEmpty()) {
            return faulty(now, typed, Map.of(Setting.SPECIALTY.path(), "rule.same"));
        }
        try {
            Comparison comparison = policies.compare(typed.policy(now));
            return new ModelAndView("fachberatung-regeln-folgen")
                    .addObject("wide", true)
                    .addObject("differences", differences)
                    .addObject("comparison", comparison)
                    .addObject("names", names.all())
                    .addObject("fields", typed.fields(SAVE))
                    .addObject("typed", typed);
        } catch (ServiceRefused e) {
            return refused(e, now, typed);
        }
    }

    private ModelAndView save(JsonNode now, PolicyForm typed) {
        try {
            policies.edit("\"" + typed.version() + "\"", typed.policy(now));
            return Pages.done(PATH, SAVED);
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.PRECONDITION_FAILED.value() ? overtaken(typed) : refused(e, now, typed);
        }
    }

    /** Somebody else was faster: their changes and those of the form together, to be looked at again. */
    private ModelAndView overtaken(PolicyForm typed) {
        JsonNode now = policies.current();
        PolicyForm there = PolicyForm.of(now);
        PolicyForm read = read(typed.version(), there);
        ModelAndView page = page(now, typed.onTopOf(read, there), Map.of(), null)
                .addObject("conflicts", PolicyForm.differences(read, there))
                .addObject("mine", typed.values());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private PolicyForm read(int version, PolicyForm otherwise) {
        try {
            return PolicyForm.of(policies.version(version));
        } catch (ServiceRefused e) {
            return otherwise;
        }
    }

    private ModelAndView refused(ServiceRefused refused, JsonNode now, PolicyForm typed) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (refused.fields().stream()
                    .anyMatch(field -> field.equals(setting.path()) || field.startsWith(setting.path() + "["))) {
                faults.put(setting.path(), "rule." + setting.path());
            }
        }
        if (refused.fields().contains("reason")) {
            faults.put(PolicyForm.REASON, "rule.reason");
        }
        if (faults.isEmpty()) {
            throw refused;
        }
        return faulty(now, typed, faults);
    }

    private ModelAndView faulty(JsonNode now, PolicyForm typed, Map<String, String> faults) {
        ModelAndView page = page(now, typed, faults, null);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(JsonNode now, PolicyForm typed, Map<String, String> faults, @Nullable Integer seite) {
        Listed<JsonNode> versions = policies.versions(Pager.index(seite), VERSIONS_PER_PAGE);
        return new ModelAndView("fachberatung-regeln")
                .addObject("wide", true)
                .addObject("now", now)
                .addObject("typed", typed)
                .addObject("faults", faults)
                .addObject("groups", Setting.Group.values())
                .addObject("steps", steps(versions.all()))
                .addObject("pager", Pager.of(versions, PATH))
                .addObject("conflicts", List.of())
                .addObject("saved", false);
    }

    private List<Step> steps(List<JsonNode> versions) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            JsonNode version = versions.get(i);
            JsonNode before = i + 1 < versions.size() ? versions.get(i + 1) : before(version);
            steps.add(new Step(
                    version,
                    before == null ? null : PolicyForm.differences(PolicyForm.of(before), PolicyForm.of(version))));
        }
        return steps;
    }

    private @Nullable JsonNode before(JsonNode version) {
        int number = version.path("version").asInt(0);
        return number > 1 ? policies.version(number - 1) : null;
    }
}
