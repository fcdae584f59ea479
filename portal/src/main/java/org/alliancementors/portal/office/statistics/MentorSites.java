package org.alliancementors.portal.office.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.services.GalleryService;
import org.alliancementors.portal.services.GalleryService.Entry;
import org.alliancementors.portal.services.GalleryService.Found;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MentorDesk;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.springframework.stereotype.Component;

/** The mentors who are asked, with their places: positions from the gallery, radius and capacity from the desk's list. */
@Component
final class MentorSites {

    private static final int PER_PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final MentorDesk mentors;
    private final GalleryService gallery;

    MentorSites(MentorDesk mentors, GalleryService gallery) {
        this.mentors = mentors;
        this.gallery = gallery;
    }

    /**
     * A mentor who is asked.
     *
     * @param id the mentor
     * @param name first and last name
     * @param state code of the federal state
     * @param capacity how many missions at a time
     * @param radiusKm how far the mentor travels
     * @param onSite whether the mentor works on site
     * @param latitude degrees north
     * @param longitude degrees east
     */
    record Site(
            String id,
            String name,
            String state,
            int capacity,
            int radiusKm,
            boolean onSite,
            double latitude,
            double longitude) {}

    /** All of them, of the first thousand. */
    List<Site> all() {
        Map<String, Entry> shown = shown();
        List<Site> sites = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Listed<Mentor> listed = mentors.mentors(null, page, PER_PAGE);
            for (Mentor mentor : listed.all()) {
                Entry entry = shown.get(mentor.id());
                if (entry != null && entry.latitude() != null && entry.longitude() != null) {
                    sites.add(site(mentor, entry, entry.latitude(), entry.longitude()));
                }
            }
            if (page + 1 >= listed.pages()) {
                break;
            }
        }
        return sites;
    }

    private static Site site(Mentor mentor, Entry entry, double latitude, double longitude) {
        return new Site(
                entry.id(),
                entry.name(),
                entry.state(),
                mentor.capacity(),
                mentor.radiusKm(),
                entry.formats() == null || entry.formats().contains("ON_SITE"),
                latitude,
                longitude);
    }

    private Map<String, Entry> shown() {
        Map<String, Entry> shown = new LinkedHashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Found found = gallery.search(null, null, null, "", page, PER_PAGE);
            found.items().forEach(entry -> shown.put(entry.id(), entry));
            if (shown.size() >= found.total() || found.items().isEmpty()) {
                break;
            }
        }
        return shown;
    }
}
