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
                found(search).map(each -> GalleryEntry.of(each)).toList();
        return new Found(all.stream().skip((long) page * size).limit(size).toList(), all.size());
    }

    @Override
    public Map<Specialty, Long> perSpecialty(GallerySearch search) {
        Map<Specialty, Long> counts = new EnumMap<>(Specialty.class);
        found(search).flatMap(each -> specialties(each)).forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }

    @Override
    public Numbers numbers() {
        return new Numbers(found(GallerySearch.ALL).count(), (int) found(GallerySearch.ALL)
                .map(each -> each.profile().place().state())
                .distinct()
                .count());
    }

    private Stream<Mentor> found(GallerySearch search) {
        return mentors.all()
                .filter(each -> each.status() == MentorStatus.PUBLISHED)
                .filter(each -> search.specialty() == null
                        || specialties(each).anyMatch(specialty -> specialty == search.specialty()))
                .filter(each -> search.state() == null || each.profile().place().state() == search.state())
                .filter(each ->
                        search.format() == null || each.profile().formats().contains(search.format()))
                .filter(each -> search.words().stream()
                        .allMatch(begin ->
                                SearchWords.of(each.profile()).stream().anyMatch(word -> word.startsWith(begin))));
    }

    private static Stream<Specialty> specialties(Mentor kept) {
        Profile profile = kept.profile();
        return Stream.concat(profile.mainSpecialties().stream(), profile.sideSpecialties().stream());
    }

    @Override
    public Optional<GalleryEntry> find(MentorId id) {
        return mentors.find(id)
                .filter(each -> each.status() == MentorStatus.PUBLISHED)
                .map(each -> GalleryEntry.of(each));
    }
}
