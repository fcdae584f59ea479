package org.alliancementors.mentors;

import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the gallery; everything that is given must be met.
 *
 * @param specialty main or side specialty
 * @param state where the mentor lives
 * @param format how the mentor works
 * @param words beginnings of words of the name, the town or the organisation, from {@link SearchWords#wanted}
 */
public record GallerySearch(
        @Nullable Specialty specialty,
        @Nullable FederalState state,
        @Nullable Format format,
        List<String> words) {

    /** Everybody. */
    public static final GallerySearch ALL = new GallerySearch(null, null, null, List.of());

    /** Copies the list. */
    public GallerySearch {
        words = List.copyOf(words);
    }

    /** The same without a specialty. */
    public GallerySearch withoutSpecialty() {
        return new GallerySearch(null, state, format, words);
    }

    /** The same without words. */
    public GallerySearch withoutWords() {
        return new GallerySearch(specialty, state, format, List.of());
    }
}
