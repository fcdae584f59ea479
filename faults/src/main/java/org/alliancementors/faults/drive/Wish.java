package org.alliancementors.faults.drive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** What is asked for; every choice from the seed. */
final class Wish {

    private static final List<String> SPECIALTIES = List.of(
            "GRUENDUNG",
            "KMU_GEWINNEN",
            "NETZWERK",
            "VEREINBARKEIT",
            "MODERATION",
            "BETREUUNG",
            "FERIEN",
            "PFLEGE",
            "INTEGRATION",
            "VORTRAG",
            "EHRENAMT",
            "VAETER");
    private static final List<String> CODES = List.of(
            "37176", "48324", "35390", "50667", "99084", "01067", "80331", "20095", "70173", "10115", "44135", "90402");
    private static final List<String> FORMATS = List.of("ON_SITE", "PHONE", "ONLINE");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Wish() {}

    /** One of many. */
    static String of(Person person, Random random) {
        return json(
                person,
                pick(CODES, random),
                List.of(pick(SPECIALTIES, random)),
                pick(FORMATS, random),
                60 + random.nextInt(90));
    }

    /** Something that nobody offers there: it goes to the desk and takes no place. */
    static String nobodyOffers(Person person) {
        return json(person, "26506", List.of("PFLEGE"), "ON_SITE", 90);
    }

    private static String json(Person person, String code, List<String> specialties, String format, int days) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "ADVICE");
        fields.put("specialties", specialties);
        fields.put("postalCode", code);
        fields.put("format", format);
        fields.put("date", LocalDate.now(BERLIN).plusDays(days).toString());
        fields.put("aim", person.aim());
        fields.put("language", "DE");
        fields.put("pressWanted", false);
        fields.put("contact", Map.of("name", person.name(), "email", person.email(), "phone", person.phone()));
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
