package org.alliancementors.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What an initiator asks for. */
record Wish(
        String kind,
        List<String> specialties,
        String postalCode,
        String format,
        LocalDate date,
        Optional<String> preferredMentor,
        String language,
        String email,
        boolean pressWanted) {

    static Wish of(String kind, String postalCode, String... specialties) {
        return new Wish(
                kind,
                List.of(specialties),
                postalCode,
                "ON_SITE",
                ProgrammeClock.today().plusDays(90),
                Optional.empty(),
                "DE",
                "initiative-" + postalCode + "@buendnis.example",
                false);
    }

    Wish preferring(String mentor) {
        return new Wish(kind, specialties, postalCode, format, date, Optional.of(mentor), language, email, pressWanted);
    }

    Wish by(String newFormat) {
        return new Wish(kind, specialties, postalCode, newFormat, date, preferredMentor, language, email, pressWanted);
    }

    Wish from(String newEmail) {
        return new Wish(kind, specialties, postalCode, format, date, preferredMentor, language, newEmail, pressWanted);
    }

    Wish in(String newLanguage) {
        return new Wish(kind, specialties, postalCode, format, date, preferredMentor, newLanguage, email, pressWanted);
    }

    Wish wantingPress() {
        return new Wish(kind, specialties, postalCode, format, date, preferredMentor, language, email, true);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("specialties", new ArrayList<>(specialties));
        fields.put("postalCode", postalCode);
        fields.put("format", format);
        fields.put("date", date.toString());
        fields.put("aim", "Wir möchten Familien vor Ort besser unterstützen und suchen Rat.");
        preferredMentor.ifPresent(mentor -> fields.put("preferredMentor", mentor));
        fields.put("language", language);
        fields.put("pressWanted", pressWanted);
        fields.put("contact", Map.of("name", "Erika Beispiel", "email", email, "phone", "+49 5503 123456"));
        return fields;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(fields());
    }
}
