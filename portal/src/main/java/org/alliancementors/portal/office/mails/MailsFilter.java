package org.alliancementors.portal.office.mails;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which mails are asked for, as it stands in the address.
 *
 * @param einsatz reference or id of a mission
 * @param buendnis id of an alliance
 * @param person code of a recipient, {@code mentor:} with an id for mentors
 * @param stand code of a state
 * @param vorlage code of a template
 */
record MailsFilter(
        @Nullable String einsatz,
        @Nullable String buendnis,
        @Nullable String person,
        @Nullable String stand,
        @Nullable String vorlage) {

    /** Recipients who are somebody by themselves or with a subject. */
    static final List<String> PEOPLE = List.of("initiator", "contact:current", "desk", "media-office");

    /** Where mails can stand. */
    static final List<String> STATES = List.of(
            "due",
            "claimed",
            "handing-over",
            "retry",
            "ambiguous",
            "sent",
            "bounced",
            "gathered",
            "suppressed",
            "parked",
            "dropped");

    private static final List<String> NOT_ALONE = List.of("initiator", "contact:current");
    private static final Pattern REFERENCE = Pattern.compile("LBF-[0-9A-Z]{4}-[0-9A-Z]{4}");

    MailsFilter {
        einsatz = Typed.text(einsatz);
        buendnis = Typed.text(buendnis);
        person = Typed.text(person);
        stand = stand != null && STATES.contains(stand) ? stand : null;
        vorlage = Typed.text(vorlage);
    }

    boolean any() {
        return einsatz != null || buendnis != null || person != null;
    }

    /** What is wrong, null where nothing is. */
    @Nullable
    String fault() {
        if (einsatz != null && buendnis != null) {
            return "mails.both";
        }
        if (einsatz == null && buendnis == null && person != null && NOT_ALONE.contains(person)) {
            return "mails.alone";
        }
        return null;
    }

    /** What people quote, where that was typed. */
    @Nullable
    String reference() {
        String typed = einsatz == null ? "" : einsatz.toUpperCase(Locale.ROOT);
        return REFERENCE.matcher(typed).matches() ? typed : null;
    }

    /** Address of the page that this filter shows. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(MailsPage.PATH);
        add(address, "einsatz", einsatz);
        add(address, "buendnis", buendnis);
        add(address, "person", person);
        add(address, "stand", stand);
        add(address, "vorlage", vorlage);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
