package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;

/**
 * One search for a mentor: the wish, and whom this very mission has already ruled out.
 *
 * @param wish what is asked for
 * @param ruledOut mentors who are not to be asked for this mission (again) and why
 * @param today the day of the search (Europe/Berlin)
 * @param steads who is asked first because somebody else cannot come
 */
public record Search(Wish wish, Map<MentorId, Exclusion> ruledOut, LocalDate today, List<Stead> steads) {

    /** Copies the collections. */
    public Search {
        ruledOut = Map.copyOf(ruledOut);
        steads = List.copyOf(steads);
    }

    /** A search in which nobody stands for anybody else. */
    public Search(Wish wish, Map<MentorId, Exclusion> ruledOut, LocalDate today) {
        this(wish, ruledOut, today, List.of());
    }

    /** The same search with these asked first. */
    public Search asking(List<Stead> first) {
        return new Search(wish, ruledOut, today, first);
    }

    /** For whom the mentor is asked first, or empty when for nobody. */
    public Optional<Stead> stead(MentorId mentor) {
        return steads.stream().filter(stead -> stead.mentor().equals(mentor)).findFirst();
    }

    /** Whether the mentor is asked first: by the alliance's wish, or for somebody who cannot come. */
    public boolean asksFirst(MentorId mentor) {
        return wish.prefers(mentor) || stead(mentor).isPresent();
    }

    /** Everybody who is asked first. */
    public List<MentorId> first() {
        return Stream.concat(
                        Optional.ofNullable(wish.preferredMentor()).stream(),
                        steads.stream().map(Stead::mentor))
                .distinct()
                .toList();
    }
}
