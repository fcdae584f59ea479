package org.alliancementors.portal.testing;

import java.util.Map;

/** Mails as notification-service tells them: one came back, one waits, one address is blocked. */
public final class MailsFixture {

    /** The blocked address. */
    public static final String BLOCKED = "0123abcd";

    private MailsFixture() {}

    /** All of it, and that a mail goes once more and the address is written to again. */
    public static void answer(Services services) {
        services.notifications()
                .answers("GET /mails", 200, """
                {"page":0,"size":20,"total":21,"items":[
                 {"about":{"kind":"mission","id":"k3v7"},"id":"x/y","template":"mentor-assigned","importance":"ESSENTIAL","cause":"assignments:k3v7:1",
                  "recipient":{"kind":"mentor","id":"M01"},"createdAt":"2026-11-20T09:00:00Z","deadline":"2026-11-26T13:00:00Z","state":"bounced",
                  "reason":"ADDRESS_BOUNCED","since":"2026-11-20T09:05:00Z","unconfirmedCopies":1,
                  "attempts":[{"at":"2026-11-20T09:01:00Z","outcome":"CAME_BACK","answer":"550 5.1.1 <b>unknown</b>"}]},
                 {"about":{"kind":"mission","id":"k3v7"},"id":"x/z","template":"brand-new","recipient":{"kind":"initiator"},"state":"due",
                  "nextAt":"2026-11-22T09:00:00Z","unconfirmedCopies":0,"attempts":[],"again":{"of":"q","why":"LOST","by":"kim"}}]}
                """)
                .answers("POST /mails/resends", 201, """
                        {"about":{"kind":"mission","id":"k3v7"},"id":"x","template":"t","recipient":{"kind":"desk"},"state":"due"}
                        """)
                .answers("GET /suppressions", 200, """
                        {"page":0,"size":20,"total":1,"items":[{"id":"%s","suppressed":true,"reason":"ADDRESS_REFUSED","since":"2026-11-20T09:00:00Z",
                         "mails":[{"mail":"x","mission":"k3v7","recipient":{"kind":"mentor","id":"M01"},"reason":"ADDRESS_REFUSED","at":"2026-11-20T09:00:00Z"}],"lifted":[]}]}
                        """.formatted(BLOCKED))
                .answers("POST /suppressions/" + BLOCKED + "/lift", 200, "{\"id\":\"x\",\"suppressed\":false}")
                .answers("GET /templates", 200, """
                        {"page":0,"size":100,"total":1,"items":[{"name":"mentor-assigned","about":"mission","to":["mentor"],"when":"SEARCH",
                         "subject":"Neuer Einsatz in Musterstadt","calendar":false}]}
                        """)
                .answers(
                        "GET /templates/mentor-assigned/preview",
                        200,
                        "<p style=\"color:red\">Guten Tag</p>",
                        Map.of("Content-Type", "text/html;charset=UTF-8"));
        services.mentors()
                .answers(
                        "GET /mentors",
                        200,
                        "{\"items\":[{\"id\":\"M01\",\"firstName\":\"Greta\",\"lastName\":\"Ahorn\"}],\"page\":0,\"size\":100,\"total\":1}");
        services.alliances()
                .answers(
                        "GET /missions",
                        200,
                        "{\"items\":[{\"id\":\"k3v7\",\"reference\":\"LBF-7K3M-9QXT\"}],\"total\":1}");
    }
}
