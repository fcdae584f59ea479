package org.alliancementors.mentors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;

/** The published mentors as the public may see them. */
public interface Gallery {

    /** One page of those who meet the search, by name, 0 being the first page. */
    Found search(GallerySearch search, int page, int size);

    /** How many meet the search, per main or side specialty; without those that nobody has. */
    Map<Specialty, Long> perSpecialty(GallerySearch search);

    /** How many there are of them, and in how many states. */
    Numbers numbers();

    /** One published mentor. */
    Optional<GalleryEntry> find(MentorId id);

    /**
     * What the programme can say of its size.
     *
     * @param mentors published mentors
     * @param states federal states that they live in
     */
    record Numbers(long mentors, int states) {}

    /**
     * Some of all that meet a search.
     *
     * @param entries those of the page
     * @param total how many in all
     */
    record Found(List<GalleryEntry> entries, long total) {
        /** Copies the list. */
        public Found {
            entries = List.copyOf(entries);
        }
    }
}
