package org.alliancementors.portal.desk;

import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.CasesFixture;
import org.alliancementors.portal.testing.StubService;

/** A portal whose desk has a case before it. */
abstract class DeskServer extends PortalServer {

    static final String MISSION = CasesFixture.MISSION;
    static final String CASE = "/fachberatung/faelle/" + MISSION;

    /** Kim, who reads German. */
    Browser kim() {
        return loggedIn(browser());
    }

    /** Kim, who reads English. */
    Browser englishKim() {
        return loggedIn(englishBrowser());
    }

    private static Browser loggedIn(Browser browser) {
        var page = browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        if (page.statusCode() >= 400
                || page.headers().firstValue("Location").orElse("").contains("falsch")) {
            throw new AssertionError("kim cannot log in: " + page.statusCode());
        }
        return browser;
    }

    /** Somebody is asked; somebody else fits, another lives too far away. */
    static void offered() {
        standing("OFFERED", CURRENT, "");
    }

    /** Nobody can be asked. */
    static void atDesk() {
        standing("AT_DESK", "", """
                ,"waiting":{"since":"2026-11-18T09:00:00Z","reason":"NOBODY","excluded":{"RADIUS":3},"retryAt":"2026-11-21T09:05:00Z"}""");
    }

    /** Kim assigned somebody two minutes ago. */
    static void undoable() {
        standing("OFFERED", CURRENT, """
                ,"undoableUntil":"2026-11-21T09:03:20Z","acts":[{"number":1,"kind":"ASSIGN","by":"kim","at":"2026-11-21T08:58:20Z",
                "mentor":"M22","agreed":false,"reason":"kennt <b>die</b> Gegend"}]""");
    }

    static final String CURRENT = CasesFixture.CURRENT;

    static void standing(String state, String current, String more) {
        CasesFixture.standing(SERVICES, state, current, more);
    }

    static void mission(String status) {
        CasesFixture.mission(SERVICES, status);
    }

    /** The service hangs up whatever it is asked of the case. */
    static void down(StubService service, String... lines) {
        for (String line : lines) {
            service.hangsUp(line);
        }
    }

    static final String NAMES = CasesFixture.NAMES;
}
