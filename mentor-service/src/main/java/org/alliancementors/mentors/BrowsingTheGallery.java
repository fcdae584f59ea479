package org.alliancementors.mentors;

import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/** Shows the public who there is; somebody who finds nobody learns where there are some. */
public final class BrowsingTheGallery {

    private final Gallery gallery;

    /** Shows this gallery. */
    public BrowsingTheGallery(Gallery gallery) {
        this.gallery = gallery;
    }

    /**
     * An answer to a search.
     *
     * @param found the page
     * @param elsewhere only when nobody meets the search: whom a wider one would find
     */
    public record Answer(Gallery.Found found, @Nullable Elsewhere elsewhere) {}

    /** What a wider search leaves out. */
    public enum Wider {
        /** Any specialty will do. */
        WITHOUT_SPECIALTY,
        /** Any specialty and any text will do. */
        WITHOUT_SPECIALTY_AND_TEXT,
        /** Everybody. */
        WITHOUT_FILTERS
    }

    /**
     * The narrowest wider search that finds somebody.
     *
     * @param wider what it leaves out
     * @param perSpecialty how many it finds, per specialty
     */
    public record Elsewhere(Wider wider, Map<Specialty, Long> perSpecialty) {}

    /** Searches. */
    public Answer search(GallerySearch search, int page, int size) {
        Gallery.Found found = gallery.search(search, page, size);
        return new Answer(found, found.total() == 0 ? elsewhere(search) : null);
    }

    /** How many there are, and in how many states. */
    public Gallery.Numbers numbers() {
        return gallery.numbers();
    }

    /** One published mentor. */
    public Optional<GalleryEntry> find(MentorId id) {
        return gallery.find(id);
    }

    private @Nullable Elsewhere elsewhere(GallerySearch search) {
        GallerySearch anySpecialty = search.withoutSpecialty();
        Elsewhere first = new Elsewhere(Wider.WITHOUT_SPECIALTY, gallery.perSpecialty(anySpecialty));
        if (!first.perSpecialty().isEmpty()) {
            return first;
        }
        Elsewhere second =
                new Elsewhere(Wider.WITHOUT_SPECIALTY_AND_TEXT, gallery.perSpecialty(anySpecialty.withoutWords()));
        if (!second.perSpecialty().isEmpty()) {
            return second;
        }
        Elsewhere third = new Elsewhere(Wider.WITHOUT_FILTERS, gallery.perSpecialty(GallerySearch.ALL));
        return third.perSpecialty().isEmpty() ? null : third;
    }
}
