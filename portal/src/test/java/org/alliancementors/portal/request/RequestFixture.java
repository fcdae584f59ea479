package org.alliancementors.portal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.testing.Browser;

/** Fills in the steps of a request as somebody would. */
public final class RequestFixture {

    private static final String CHECK = Step.PRUEFEN.address();
    private static final Pattern KEY = Pattern.compile("name=\"schluessel\" value=\"([^\"]+)\"");

    static final Map<String, String> CONCERN =
            Map.of("art", "TALK", "thema", "PFLEGE", "ziel", "Wir möchten über Pflege sprechen.");
    static final Map<String, String> PLACE = Map.of("plz", "37176", "land", "SAME");
    static final Map<String, String> MEETING =
            Map.of("form", "ONLINE", "wann", "FIXED", "tag", "2026-12-07", "personen", "40");
    static final Map<String, String> CONTACT = Map.of("name", "Ina Itter", "mail", "ina.itter@buendnis.example");

    private RequestFixture() {}

    /** Fills in all steps. */
    public static void fill(Browser browser) {
        fill(browser, Step.KONTAKT);
    }

    /** Fills in all steps and sends the request. */
    public static void send(Browser browser) {
        fill(browser);
        browser.submit(CHECK, Map.of("schluessel", key(browser)));
    }

    /** The key in the form of the last step. */
    static String key(Browser browser) {
        Matcher key = KEY.matcher(browser.get(CHECK).body());
        if (!key.find()) {
            throw new AssertionError("no key at " + CHECK);
        }
        return key.group(1);
    }

    /** Fills in the first steps, up to and including this one. */
    static void fill(Browser browser, Step last) {
        Map<Step, Map<String, String>> steps = new LinkedHashMap<>();
        steps.put(Step.ANLIEGEN, CONCERN);
        steps.put(Step.ORT, PLACE);
        steps.put(Step.ZEIT, MEETING);
        steps.put(Step.KONTAKT, CONTACT);
        steps.forEach((step, fields) -> {
            if (step.compareTo(last) <= 0) {
                browser.submit(step.address(), fields);
            }
        });
    }
}
