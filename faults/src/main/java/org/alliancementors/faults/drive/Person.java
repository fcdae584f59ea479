package org.alliancementors.faults.drive;

import java.util.List;

/**
 * Somebody who asks. Each of their data holds a word that occurs nowhere else in the system, so that a search for a few words
 * finds the data of all of them.
 *
 * @param name first and last
 * @param email theirs alone
 * @param phone with the country's code
 * @param aim why they ask, a free text
 */
public record Person(String name, String email, String phone, String aim) {

    /** What the desk writes as a reason. */
    static final String REASON = "Mit dem Brombeergarten am Telefon besprochen";

    /** Where all their addresses are. */
    public static final String DOMAIN = "feuerprobe.example";

    /** What must be on no topic and in no log: a part of each name, address, number and text. */
    public static final List<String> TRACES =
            List.of("Sonderling", DOMAIN, "5503 77", "550377", "Zwetschgenkuchen", "Brombeergarten");

    /** The one with this number. */
    static Person number(String label) {
        return new Person(
                "Quirina Sonderling " + label,
                "quirina." + label + "@" + DOMAIN,
                "+49 5503 77" + Math.floorMod(label.hashCode(), 10_000),
                "Wir suchen Rat und bringen Zwetschgenkuchen Nummer " + label + " mit.");
    }
}
