package org.alliancementors.portal.office.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mentor's profile as it was typed. What is possible mentor-service knows; here only what is no number is found.
 *
 * @param vorname given name
 * @param nachname family name
 * @param mail one address
 * @param telefon telephone number
 * @param organisation where the mentor works
 * @param jahrgang when the mentor joined
 * @param plz where the mentor lives
 * @param haupt codes of main specialties
 * @param neben codes of side specialties
 * @param formen codes of formats
 * @param umkreis how far the mentor travels
 * @param plaetze how many missions at a time
 * @param buendnisse ids of own alliances, separated by commas
 * @param sprache language of the mails
 * @param stand version that the form began from
 * @param schluessel key that makes sending the form again safe
 */
record MentorForm(
        @Nullable String vorname,
        @Nullable String nachname,
        @Nullable String mail,
        @Nullable String telefon,
        @Nullable String organisation,
        @Nullable String jahrgang,
        @Nullable String plz,
        @Nullable List<String> haupt,
        @Nullable List<String> neben,
        @Nullable List<String> formen,
        @Nullable String umkreis,
        @Nullable String plaetze,
        @Nullable String buendnisse,
        @Nullable String sprache,
        @Nullable Long stand,
        @Nullable String schluessel) {

    static final List<String> LANGUAGES = List.of("DE", "EN");

    private static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("firstName", "vorname");
        fields.put("lastName", "nachname");
        fields.put("email", "mail");
        fields.put("phone", "telefon");
        fields.put("organisation", "organisation");
        fields.put("cohort", "jahrgang");
        fields.put("postalCode", "plz");
        fields.put("mainSpecialties", "haupt");
        fields.put("sideSpecialties", "neben");
        fields.put("formats", "formen");
        fields.put("radiusKm", "umkreis");
        fields.put("capacity", "plaetze");
        fields.put("ownAlliances", "buendnisse");
        fields.put("language", "sprache");
        return fields;
    }

    /** Nothing typed yet. */
    static MentorForm empty() {
        return new MentorForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, "DE", null, null);
    }

    /** As it is now. */
    static MentorForm of(Mentor mentor) {
        return new MentorForm(
                mentor.firstName(),
                mentor.lastName(),
                mentor.email(),
                mentor.phone(),
                mentor.organisation(),
                mentor.cohort(),
                mentor.postalCode(),
                mentor.mainSpecialties(),
                mentor.sideSpecialties(),
                mentor.formats(),
                String.valueOf(mentor.radiusKm()),
                String.valueOf(mentor.capacity()),
                mentor.ownAlliances() == null ? "" : String.join(", ", mentor.ownAlliances()),
                mentor.language(),
                mentor.version(),
                null);
    }

    /** The same on another version. */
    MentorForm at(long version) {
        return new MentorForm(
                vorname,
                nachname,
                mail,
                telefon,
                organisation,
                jahrgang,
                plz,
                haupt,
                neben,
                formen,
                umkreis,
                plaetze,
                buendnisse,
                sprache,
                version,
                schluessel);
    }

    /** What is no number, by field. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (Typed.number(umkreis) == null) {
            faults.put("umkreis", "person.umkreis");
        }
        if (Typed.number(plaetze) == null) {
            faults.put("plaetze", "person.plaetze");
        }
        return faults;
    }

    /** What the service found fault with, by our fields in their order; empty where it was no field. */
    static Map<String, String> faults(ServiceRefused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        FIELDS.forEach((theirs, ours) -> {
            if (refused.fields().stream().anyMatch(field -> field.equals(theirs) || field.startsWith(theirs + "["))) {
                faults.put(ours, "person." + ours);
            }
        });
        return faults;
    }

    /** As the service takes it. */
    ObjectNode profile() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("firstName", Typed.text(vorname));
        profile.put("lastName", Typed.text(nachname));
        profile.put("email", Typed.text(mail));
        profile.put("phone", Typed.text(telefon));
        profile.put("organisation", Typed.text(organisation));
        profile.put("cohort", Typed.text(jahrgang));
        profile.put("postalCode", Typed.text(plz));
        profile.set("mainSpecialties", codes(haupt));
        profile.set("sideSpecialties", codes(neben));
        profile.set("formats", codes(formen));
        profile.put("radiusKm", Typed.number(umkreis));
        profile.put("capacity", Typed.number(plaetze));
        profile.set("ownAlliances", codes(Arrays.asList(Typed.line(buendnisse).split("[,;\\s]+"))));
        profile.put("language", Typed.text(sprache));
        return profile;
    }

    String tag() {
        return "\"" + (stand == null ? 0 : stand) + "\"";
    }

    String key() {
        return Typed.key(schluessel);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "MentorForm[…]";
    }

    private static ArrayNode codes(@Nullable List<String> typed) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        List<String> all = typed == null ? List.of() : new ArrayList<>(typed);
        all.stream().filter(code -> !code.isBlank()).forEach(codes::add);
        return codes;
    }
}
