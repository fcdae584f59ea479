package org.alliancementors.portal.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At which field of which step a visitor can mend what alliance-service finds fault with. */
final class ServiceFaults {

    private ServiceFaults() {}

    /**
     * A field of a step.
     *
     * @param step the step
     * @param field name of the field
     * @param fault last part of the message's key
     */
    private record Place(Step step, String field, String fault) {}

    /**
     * What is the matter with one step.
     *
     * @param step the first step that has a fault
     * @param faults its fields with their faults, in their order
     */
    record AtStep(Step step, Map<String, String> faults) {}

    /**
     * The first step with a fault; null where no field is named that a visitor could mend.
     *
     * @param fields names as the service knows them, in its order
     * @param fixed whether the visitor named a day
     */
    static @Nullable AtStep of(List<String> fields, boolean fixed) {
        Map<Step, Map<String, String>> steps = new LinkedHashMap<>();
        for (String field : fields) {
            Place place = place(field, fixed);
            if (place != null) {
                steps.computeIfAbsent(place.step(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(place.field(), place.fault());
            }
        }
        for (Step step : Step.values()) {
            Map<String, String> faults = steps.get(step);
            if (faults != null) {
                return new AtStep(step, faults);
            }
        }
        return null;
    }

    private static @Nullable Place place(String field, boolean fixed) {
        String name = field.startsWith("specialties") ? "specialties" : field;
        return switch (name) {
            case "kind" -> new Place(Step.ANLIEGEN, "art", "anliegen");
            case "specialties" -> new Place(Step.ANLIEGEN, "thema", "thema");
            case "aim" -> new Place(Step.ANLIEGEN, "ziel", "ziel.zeichen");
            case "preferredMentor" -> new Place(Step.ANLIEGEN, "wunsch", "wunsch");
            case "postalCode" -> new Place(Step.ORT, "plz", "plz.unbekannt");
            case "stateWish" -> new Place(Step.ORT, "land", "land");
            case "format" -> new Place(Step.ZEIT, "form", "form");
            case "date", "window.from" -> new Place(Step.ZEIT, fixed ? "tag" : "von", "vergangen");
            case "window.to" -> new Place(Step.ZEIT, "bis", "zeitraum.ende");
            case "audience" -> new Place(Step.ZEIT, "personen", "personen");
            case "contact.name" -> new Place(Step.KONTAKT, "name", "name.zeichen");
            case "contact.email" -> new Place(Step.KONTAKT, "mail", "mail");
            case "contact.phone" -> new Place(Step.KONTAKT, "telefon", "telefon");
            case "secondContact.name" -> new Place(Step.KONTAKT, "name2", "name.zeichen");
            case "secondContact.email" -> new Place(Step.KONTAKT, "mail2", "mail");
            case "secondContact.phone" -> new Place(Step.KONTAKT, "telefon2", "telefon");
            default -> null;
        };
    }
}
