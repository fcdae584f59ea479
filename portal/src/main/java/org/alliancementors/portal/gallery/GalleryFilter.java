package org.alliancementors.portal.gallery;

import java.util.List;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a visitor looks for, as it stands in the address. A code that is none of ours is left out: nobody typed it.
 *
 * @param thema code of a specialty
 * @param land code of a federal state
 * @param form code of a format
 * @param text beginnings of a name, a town or an organisation
 * @param seite number of the page, from 1
 */
record GalleryFilter(
        @Nullable String thema,
        @Nullable String land,
        @Nullable String form,
        @Nullable String text,
        @Nullable Integer seite) {

    /** Longest text, as mentor-service takes it. */
    static final int LONGEST_TEXT = 100;

    private static final int LAST_PAGE = 1000;

    GalleryFilter {
        thema = known(thema, Codes.SPECIALTIES);
        land = known(land, Codes.STATES);
        form = known(form, Codes.FORMATS);
        text = Typed.text(text);
        seite = seite == null || seite < 1 || seite > LAST_PAGE ? 1 : seite;
    }

    /** What is searched for, empty where nothing is. */
    String words() {
        return text == null ? "" : text;
    }

    public int page() {
        return seite == null ? 1 : seite;
    }

    public boolean any() {
        return thema != null || land != null || form != null || text != null;
    }

    /** Path of the page that this filter shows. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(GalleryPage.PATH);
        add(address, "thema", thema);
        add(address, "land", land);
        add(address, "form", form);
        add(address, "text", text);
        add(address, "seite", page() == 1 ? null : String.valueOf(page()));
        return address.encode().build().toUriString();
    }

    GalleryFilter at(int page) {
        return new GalleryFilter(thema, land, form, text, page);
    }

    /**
     * The same as a wider search found somebody with.
     *
     * @param search what mentor-service left out
     * @param specialty what to look for instead
     */
    GalleryFilter wider(String search, String specialty) {
        return switch (search) {
            case "WITHOUT_SPECIALTY" -> new GalleryFilter(specialty, land, form, text, 1);
            case "WITHOUT_SPECIALTY_AND_TEXT" -> new GalleryFilter(specialty, land, form, null, 1);
            default -> new GalleryFilter(specialty, null, null, null, 1);
        };
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable String known(@Nullable String code, List<String> codes) {
        return code != null && codes.contains(code) ? code : null;
    }
}
