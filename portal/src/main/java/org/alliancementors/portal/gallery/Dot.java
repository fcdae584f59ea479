package org.alliancementors.portal.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.maps.GermanyMap;
import org.alliancementors.portal.services.GalleryService.Entry;

/**
 * A dot on the map: a town and those who live in it.
 *
 * @param town name of the town
 * @param at where it is
 * @param mentors who lives there, by name; never empty
 */
record Dot(String town, GermanyMap.Point at, List<Entry> mentors) {

    /** The only one who lives there, or the first of several. */
    public Entry first() {
        return mentors.getFirst();
    }

    public boolean several() {
        return mentors.size() > 1;
    }

    /** Where it leads: to the mentor, or to those of the town. */
    public String address() {
        return several()
                ? new GalleryFilter(null, first().state(), null, town, 1).address()
                : GalleryPage.PATH + "/" + first().id();
    }

    /** One dot per town, so that none lies hidden below another of the same place. */
    static List<Dot> of(List<Entry> mentors, GermanyMap map) {
        Map<String, List<Entry>> towns = new LinkedHashMap<>();
        for (Entry mentor : mentors) {
            if (mentor.latitude() != null && mentor.longitude() != null) {
                towns.computeIfAbsent(mentor.state() + " " + mentor.town(), _ -> new ArrayList<>())
                        .add(mentor);
            }
        }
        return towns.values().stream().map(those -> dot(those, map)).toList();
    }

    private static Dot dot(List<Entry> mentors, GermanyMap map) {
        Entry first = mentors.getFirst();
        double latitude = first.latitude() == null ? 0 : first.latitude();
        double longitude = first.longitude() == null ? 0 : first.longitude();
        return new Dot(first.town(), map.at(latitude, longitude), List.copyOf(mentors));
    }
}
