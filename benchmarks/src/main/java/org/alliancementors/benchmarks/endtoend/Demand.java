package org.alliancementors.benchmarks.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** What is asked for: place, specialty, format and day from a seed, everybody with an address of their own. */
final class Demand {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String AIM =
            "Wir möchten mit Kommune, Betrieben und Kirchen ein Bündnis gründen und suchen Rat für den Anfang.";

    private final long seed;
    private final Supply supply;
    private final JsonMapper json = new JsonMapper();
    private final LocalDate today = LocalDate.now(BERLIN);

    /** For the mentors of this supply. */
    Demand(long seed, Supply supply) {
        this.seed = seed;
        this.supply = supply;
    }

    /** The request with this number, as JSON. */
    String body(int number) {
        var random = new Random(seed * 1_000_003 + number);
        return json.writeValueAsString(Map.of(
                "kind",
                "FOUNDING",
                "specialties",
                List.of(supply.specialty(random)),
                "postalCode",
                supply.place(random).code().value(),
                "format",
                random.nextInt(10) < 7 ? "ON_SITE" : "PHONE",
                "date",
                today.plusDays(60 + random.nextInt(120)).toString(),
                "aim",
                AIM,
                "language",
                "DE",
                "contact",
                Map.of(
                        "name",
                        "Erika Beispiel",
                        "email",
                        String.format(Locale.ROOT, "erika%d@buendnis.example", number))));
    }
}
