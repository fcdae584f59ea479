package org.alliancementors.portal.mentor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.OwnProfile.Change;
import org.alliancementors.portal.services.OwnProfile.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor may change of their profile, as it was typed. mentor-service finds what is the matter with it; here is only said at which
 * field.
 *
 * @param telefon telephone
 * @param organisation where they work
 * @param plz postal code of where they live
 * @param formen codes of how they work
 * @param umkreis how far they travel, kilometres
 * @param plaetze how many missions at a time
 * @param auch codes of what they can do besides
 * @param sprache language of their mails
 * @param fassung version of the profile that the form began with
 */
record ProfileForm(
        @Nullable String telefon,
        @Nullable String organisation,
        @Nullable String plz,
        @Nullable List<String> formen,
        @Nullable String umkreis,
        @Nullable String plaetze,
        @Nullable List<String> auch,
        @Nullable String sprache,
        @Nullable String fassung) {

    /** Fields of the service with ours, in the order of the form. */
    private static final Map<String, String> FIELDS = fields();

    ProfileForm {
        formen = formen == null ? List.of() : List.copyOf(formen);
        auch = auch == null ? List.of() : List.copyOf(auch);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("phone", "telefon");
        fields.put("organisation", "organisation");
        fields.put("postalCode", "plz");
        fields.put("formats", "formen");
        fields.put("radiusKm", "umkreis");
        fields.put("capacity", "plaetze");
        fields.put("sideSpecialties", "auch");
        fields.put("language", "sprache");
        return fields;
    }

    /** The form at first. */
    static ProfileForm of(Kept kept) {
        return new ProfileForm(
                kept.phone(),
                kept.organisation(),
                kept.postalCode(),
                kept.formats(),
                Integer.toString(kept.radiusKm()),
                Integer.toString(kept.capacity()),
                kept.sideSpecialties(),
                kept.language(),
                Long.toString(kept.version()));
    }

    /** What the service shall take. A number that is none is left out: the service asks for it. */
    Change change() {
        return new Change(
                Typed.text(telefon),
                Typed.text(organisation),
                Typed.text(plz),
                auch == null ? List.of() : auch,
                formen == null ? List.of() : formen,
                Typed.number(umkreis),
                Typed.number(plaetze),
                sprache);
    }

    /** The same on top of another version. */
    ProfileForm onTopOf(long version) {
        return new ProfileForm(
                telefon, organisation, plz, formen, umkreis, plaetze, auch, sprache, Long.toString(version));
    }

    /** The version as an entity tag; one that nobody has, where the form lost it. */
    String tag() {
        Integer version = Typed.number(fassung);
        return "\"" + (version == null ? 0 : version) + "\"";
    }

    /** The faults that the service finds, in the order of the form: names of fields, each with the last part of the message's key. */
    static Map<String, String> faults(List<String> found) {
        Map<String, String> faults = new LinkedHashMap<>();
        FIELDS.forEach((theirs, ours) -> {
            if (found.stream().anyMatch(field -> field.equals(theirs) || field.startsWith(theirs + "["))) {
                faults.put(ours, "mentor." + ours);
            }
        });
        return faults;
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "ProfileForm[…]";
    }
}
