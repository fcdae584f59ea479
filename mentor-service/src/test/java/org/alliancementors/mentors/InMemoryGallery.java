package org.alliancementors.mentors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;

/** The gallery without a database; passes the same tests as the real one. */
public final class InMemoryGallery implements Gallery {

    private final InMemoryMentors mentors;

    public InMemoryGallery(InMemoryMentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public Found search(GallerySearch search, int page, int size) {
        List<GalleryEntry> all =
                found(search).map(each -> GalleryEntry.of(each.mentor())).toList();
        return new Found(all.stream().skip((long) page * size).limit(size).toList(), all.size());
    }

    @Override
    public Map<Specialty, Long> perSpecialty(GallerySearch search) {
        Map<Specialty, Long> counts = new EnumMap<>(Specialty.class);
        found(search).flatMap(each -> specialties(each)).forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }

    private Stream<KeptMentor> found(GallerySearch search) {
        return mentors.all()
                .filter(each -> each.mentor().status() == MentorStatus.PUBLISHED)
                .filter(each -> search.specialty() == null
                        || specialties(each).anyMatch(specialty -> specialty == search.specialty()))
                .filter(each -> search.state() == null
                        || each.mentor().profile().place().state() == search.state())
                .filter(each -> search.format() == null
                        || each.mentor().profile().formats().contains(search.format()))
                .filter(each -> search.words().stream()
                        .allMatch(begin -> SearchWords.of(each.mentor().profile()).stream()
                                .anyMatch(word -> word.startsWith(begin))));
    }

    private static Stream<Specialty> specialties(KeptMentor kept) {
        Profile profile = kept.mentor().profile();
        return Stream.concat(profile.mainSpecialties().stream(), profile.sideSpecialties().stream());
    }

    @Override
    public Optional<GalleryEntry> find(MentorId id) {
        return mentors.find(id)
                .filter(each -> each.mentor().status() == MentorStatus.PUBLISHED)
                .map(each -> GalleryEntry.of(each.mentor()));
    }
}
