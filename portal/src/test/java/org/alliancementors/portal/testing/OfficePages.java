package org.alliancementors.portal.testing;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the advisory desk finds in its office: rules, mails, numbers, mentors, alliances. */
final class OfficePages {

    private static final String OFFICE = "/fachberatung/";
    private static final String RULES = OFFICE + "regeln";
    private static final String MAILS = OFFICE + "mails";
    private static final String BLOCKED = MAILS + "/gesperrt";
    private static final String TEMPLATES = MAILS + "/vorlagen";
    private static final String NUMBERS = OFFICE + "statistik";
    private static final String MENTORS = OFFICE + "mentoren";
    private static final String ALLIANCES = OFFICE + "buendnisse";
    private static final String NOTHING = "{\"items\":[],\"page\":0,\"size\":20,\"total\":0}";

    private OfficePages() {}

    static Stream<Situation> all() {
        return Stream.of(rules(), mails(), numbers(), mentors(), alliances())
                .flatMap(pages -> pages)
                .map(situation -> situation.after(LoginFixture::desk));
    }

    private static Stream<Situation> rules() {
        Consumer<Services> overtaken = services ->
                services.matching().answers("PUT /policy", 412, "{\"type\":\"urn:problem:policy-changed\"}");
        return Stream.of(
                        Situation.of("regeln", RULES),
                        Situation.of("regeln-gespeichert", RULES + "?getan=saved&seite=2"),
                        Situation.of("regeln-folgen", RULES)
                                .when(overtaken)
                                .typing(Map.of("weights.DISTANCE", "400", "grund", "Kürzere Wege")))
                .map(situation -> situation.first(PolicyFixture::answer));
    }

    private static Stream<Situation> mails() {
        return Stream.of(
                        Situation.of("mails", MAILS),
                        Situation.of("mails-einsatz", MAILS + "?einsatz=LBF-7K3M-9QXT&stand=bounced"),
                        Situation.of("mails-person", MAILS + "?person=mentor:M01&seite=2&getan=resent"),
                        Situation.of("mails-falsch", MAILS + "?einsatz=k3v7&buendnis=A01"),
                        Situation.of(
                                "mails-nochmal", MAILS + "/nochmal?art=mission&id=k3v7&mail=x&vorlage=mentor-assigned"),
                        Situation.of("mails-gesperrt", BLOCKED),
                        Situation.of("mails-gesperrt-leer", BLOCKED + "?getan=lifted")
                                .when(services -> services.notifications().answers("GET /suppressions", 200, NOTHING)),
                        Situation.of("mails-vorlagen", TEMPLATES),
                        Situation.of("mails-vorlage", TEMPLATES + "/mentor-assigned?sprache=en&schwierig=true")
                                .when(
                                        services -> services.notifications()
                                                .answers(
                                                        "GET /templates/mentor-assigned/preview",
                                                        200,
                                                        "Subject: New mission\n\nDear Alexandra-Wilhelmina of Nörten-Hardenberg")))
                .map(situation -> situation.first(MailsFixture::answer));
    }

    private static Stream<Situation> numbers() {
        return Stream.of(
                        Situation.of("statistik", NUMBERS),
                        Situation.of("statistik-leer", NUMBERS).when(NumbersFixture::begun),
                        Situation.of("statistik-ohne", NUMBERS + "?monate=24")
                                .when(services -> services.mentors().hangsUp("GET /mentors")))
                .map(situation -> situation.first(NumbersFixture::answer));
    }

    private static Stream<Situation> mentors() {
        Consumer<Services> overtaken = services ->
                services.mentors().answers("PUT /mentors/M01", 412, "{\"type\":\"urn:problem:mentor-changed\"}");
        return Stream.of(
                Situation.of("mentoren", MENTORS),
                Situation.of("mentoren-niemand", MENTORS + "?text=nobody&land=HE"),
                Situation.of("mentoren-neu", MENTORS + "/neu"),
                Situation.of("mentoren-eine", MENTORS + "/M01?getan=pause"),
                Situation.of("mentoren-entwurf", MENTORS + "/M02"),
                Situation.of("mentoren-aendern", MENTORS + "/M01/aendern"),
                Situation.of("mentoren-ueberholt", MENTORS + "/M01/aendern")
                        .when(overtaken)
                        .typing(Map.of("plaetze", "4")),
                Situation.of("mentoren-einlesen", MENTORS + "/einlesen"),
                Situation.of("mentoren-geprueft", MENTORS + "/einlesen")
                        .typing(Map.of("datei", "id,first\nM01,Greta")));
    }

    private static Stream<Situation> alliances() {
        Consumer<Services> overtaken = services -> services.alliances()
                .answers("PUT /alliances/A01", 412, "{\"type\":\"urn:problem:alliance-changed-meanwhile\"}");
        return Stream.of(
                Situation.of("buendnisse", ALLIANCES),
                Situation.of("buendnisse-keins", ALLIANCES + "?stand=DORMANT")
                        .when(services -> services.alliances().answers("GET /alliances", 200, NOTHING)),
                Situation.of("buendnisse-neu", ALLIANCES + "/neu"),
                Situation.of("buendnisse-eins", ALLIANCES + "/A01?getan=zustand"),
                Situation.of("buendnisse-doppelt", ALLIANCES + "/A02"),
                Situation.of("buendnisse-aendern", ALLIANCES + "/A01/aendern"),
                Situation.of("buendnisse-ueberholt", ALLIANCES + "/A01/aendern")
                        .when(overtaken)
                        .typing(Map.of("name", "Bündnis Kiel")),
                Situation.of("buendnisse-einlesen", ALLIANCES + "/einlesen"),
                Situation.of("buendnisse-geprueft", ALLIANCES + "/einlesen")
                        .typing(Map.of("datei", RosterFixture.LIST)));
    }

    /** What all of them need, whatever is special about one; the desk's navigation leads to them from everywhere. */
    static void answer(Services services) {
        MailsFixture.answer(services);
        PolicyFixture.answer(services);
        NumbersFixture.answer(services);
        AlliancesFixture.answer(services);
        MentorsFixture.answer(services);
        RosterFixture.answer(services);
    }
}
