package org.alliancementors.portal.office.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which mentors are looked for, as it stands in the address. A code that is none of ours is left out: nobody typed it.
 *
 * @param text beginnings of names, town or organisation, or an id
 * @param land code of a federal state
 * @param thema code of a specialty
 * @param stand code of a status
 * @param braucht code of what they need from the desk
 */
record MentorsFilter(
        @Nullable String text,
        @Nullable String land,
        @Nullable String thema,
        @Nullable String stand,
        @Nullable String braucht) {

    static final List<String> STATUSES = List.of("DRAFT", "PUBLISHED", "WITHDRAWN");
    static final List<String> NEEDS = List.of("APPROVAL", "CHECK", "TRAINING");

    MentorsFilter {
        text = Typed.text(text);
        land = known(land, Codes.STATES);
        thema = known(thema, Codes.SPECIALTIES);
        stand = known(stand, STATUSES);
        braucht = known(braucht, NEEDS);
    }

    boolean takes(Mentor mentor) {
        return (land == null || land.equals(mentor.state()))
                && (stand == null || stand.equals(mentor.status()))
                && (thema == null || has(mentor.mainSpecialties()) || has(mentor.sideSpecialties()))
                && (text == null || Arrays.stream(words(text)).allMatch(word -> begins(mentor, word)));
    }

    public boolean any() {
        return text != null || land != null || thema != null || stand != null || braucht != null;
    }

    /** Address of the page that this filter shows. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(MentorsPage.PATH);
        add(address, "text", text);
        add(address, "land", land);
        add(address, "thema", thema);
        add(address, "stand", stand);
        add(address, "braucht", braucht);
        return address.encode().build().toUriString();
    }

    private boolean has(@Nullable List<String> specialties) {
        return specialties != null && thema != null && specialties.contains(thema);
    }

    private static boolean begins(Mentor mentor, String word) {
        String all = String.join(
                " ", mentor.id(), mentor.name(), Typed.line(mentor.town()), Typed.line(mentor.organisation()));
        return Arrays.stream(words(all)).anyMatch(each -> each.startsWith(word));
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.GERMAN).split("[\\s,.-]+");
    }

    private static @Nullable String known(@Nullable String code, List<String> codes) {
        return code != null && codes.contains(code) ? code : null;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
