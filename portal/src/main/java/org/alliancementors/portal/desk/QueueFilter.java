package org.alliancementors.portal.desk;

import java.util.List;
import org.alliancementors.portal.pages.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the queue is shown, as it stands in the address. A code that is none of ours is left out: nobody typed it.
 *
 * @param stand where the search stands, {@code ALL} or {@code SNOOZED}
 * @param thema code of a specialty
 * @param grund why it waits
 * @param seite number of the page, from 1
 */
record QueueFilter(
        @Nullable String stand,
        @Nullable String thema,
        @Nullable String grund,
        @Nullable Integer seite) {

    /** What waits for the desk, the rest by where its search stands, everything, and what is out of sight. */
    static final List<String> STANDS = List.of("AT_DESK", "SEARCHING", "OFFERED", "ACCEPTED", "ALL", "SNOOZED");

    /** Why the search has handed a case over. */
    static final List<String> OF_SEARCH = List.of("NOBODY", "REFUSALS");

    /** Why a mission waits for the desk although the search has not handed it over. */
    static final List<String> OF_MISSION = List.of("PROGRESS", "INITIATOR", "REPORT");

    private static final int LAST_PAGE = 1000;

    QueueFilter {
        stand = known(stand, STANDS);
        thema = known(thema, Codes.SPECIALTIES);
        grund = grund != null && (OF_SEARCH.contains(grund) || OF_MISSION.contains(grund)) ? grund : null;
        seite = seite == null || seite < 1 || seite > LAST_PAGE ? 1 : seite;
    }

    public int page() {
        return seite == null ? 1 : seite;
    }

    /** What is shown where nothing was chosen: what waits. */
    public String standing() {
        return stand == null ? STANDS.getFirst() : stand;
    }

    public boolean any() {
        return !standing().equals(STANDS.getFirst()) || thema != null || grund != null;
    }

    /** Whether cases of the search belong to it. */
    boolean ofSearch() {
        return grund == null || OF_SEARCH.contains(grund);
    }

    /** Whether what waits for other reasons belongs to it. */
    boolean ofMissions() {
        return standing().equals(STANDS.getFirst()) && (grund == null || OF_MISSION.contains(grund));
    }

    /** As matching-service takes it, null for all that are under way. */
    @Nullable
    String searchState() {
        return STANDS.subList(0, STANDS.indexOf("ALL")).contains(standing()) ? standing() : null;
    }

    boolean snoozed() {
        return standing().equals("SNOOZED");
    }

    QueueFilter at(int page) {
        return new QueueFilter(stand, thema, grund, page);
    }

    /** Path of the page that this filter shows. */
    String address() {
        return address(QueuePage.PATH);
    }

    /** The same below another path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "stand", stand);
        add(address, "thema", thema);
        add(address, "grund", grund);
        add(address, "seite", page() == 1 ? null : String.valueOf(page()));
        return address.encode().build().toUriString();
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
