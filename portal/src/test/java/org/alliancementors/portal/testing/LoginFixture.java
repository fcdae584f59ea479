package org.alliancementors.portal.testing;

import java.util.Map;

/** Lets people in. */
public final class LoginFixture {

    private LoginFixture() {}

    /** Kim of the advisory desk. */
    public static void desk(Browser browser) {
        if (browser.get("/fachberatung/anmelden").body().contains("name=\"kennwort\"")) {
            browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        }
    }

    /** The mentor mentor-1. */
    public static void mentor(Browser browser) {
        if (browser.get("/mentor/anmelden").body().contains("name=\"mail\"")) {
            browser.submit("/mentor/anmelden/" + LinksFixture.login(), Map.of());
        }
    }
}
