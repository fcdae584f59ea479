package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every gallery promises. */
public abstract class GalleryContract {

    private Mentors mentors = new InMemoryMentors();
    private Gallery gallery = new InMemoryGallery(new InMemoryMentors());

    /** A gallery and the mentors that it shows, none to begin with. */
    public record Rooms(Mentors mentors, Gallery gallery) {}

    protected abstract Rooms empty();

    @BeforeEach
    void begin() {
        Rooms rooms = empty();
        mentors = rooms.mentors();
        gallery = rooms.gallery();
        publish("1", "Greta", "Ahorn", "38440", List.of("GRUENDUNG"), List.of("MODERATION"), "ON_SITE", "Kommune");
        publish("2", "Jörg", "Groß", "65183", List.of("VORTRAG"), List.of("GRUENDUNG"), "PHONE", "Kammer Süd");
        publish("3", "Ada", "Ahorn", "34117", List.of("PFLEGE"), List.of(), "ONLINE", "Verein");
        publish("4", "Zoe", "Zeder", "34117", List.of("PFLEGE"), List.of(), "ONLINE", "Verein");
        mentors.change(new MentorId("4"), kept -> kept.withdraw(NOW));
        mentors.add(Mentor.register(new MentorId("5"), MentorFixture.anyProfile(), "f", NOW));
    }

    private void publish(
            String id,
            String first,
            String last,
            String postalCode,
            List<String> main,
            List<String> side,
            String format,
            String organisation) {
        Profile any = profile(MentorFixture.with(postalCode, main, side, List.of(format), organisation));
        Profile named = new Profile(
                new PersonName(first, last),
                any.contact(),
                any.organisation(),
                any.cohort(),
                any.place(),
                any.mainSpecialties(),
                any.sideSpecialties(),
                any.formats(),
                any.radiusKm(),
                any.capacity(),
                any.ownAlliances(),
                any.language());
        mentors.add(Mentor.registerPublished(new MentorId(id), named, "f", "desk", NOW));
    }

    private List<String> found(GallerySearch search) {
        Gallery.Found found = gallery.search(search, 0, 10);
        assertThat(found.total()).isEqualTo(found.entries().size());
        return found.entries().stream().map(entry -> entry.id().value()).toList();
    }

    private List<String> text(String text) {
        return found(new GallerySearch(null, null, null, SearchWords.wanted(text)));
    }

    @Test
    void showsThePublishedByName() {
        assertThat(found(GallerySearch.ALL)).containsExactly("3", "1", "2");
    }

    @Test
    void countsThePublishedAndTheirStates() {
        assertThat(gallery.numbers()).isEqualTo(new Gallery.Numbers(3, 2));
    }

    @Test
    void findsByMainAndSideSpecialty() {
        assertThat(found(new GallerySearch(Specialty.GRUENDUNG, null, null, List.of())))
                .containsExactly("1", "2");
    }

    @Test
    void findsByStateAndFormatTogether() {
        assertThat(found(new GallerySearch(null, FederalState.HE, null, List.of())))
                .containsExactly("3", "2");
        assertThat(found(new GallerySearch(null, FederalState.HE, Format.PHONE, List.of())))
                .containsExactly("2");
        assertThat(found(new GallerySearch(Specialty.PFLEGE, FederalState.HE, Format.PHONE, List.of())))
                .isEmpty();
    }

    @Test
    void findsByTheBeginningsOfWords() {
        assertThat(text("aho")).containsExactly("3", "1");
        assertThat(text("wies")).containsExactly("2");
        assertThat(text("AHORN kas")).containsExactly("3");
        assertThat(text("gross")).containsExactly("2");
        assertThat(text("Groß")).containsExactly("2");
        assertThat(text("joerg")).containsExactly("2");
        assertThat(text("jorg")).containsExactly("2");
        assertThat(text("süd kammer")).containsExactly("2");
    }

    @Test
    void findsNothingInTheMiddleOfWords() {
        assertThat(text("horn")).isEmpty();
        assertThat(text("reta")).isEmpty();
    }

    @Test
    void aWordIsNoPattern() {
        assertThat(found(new GallerySearch(null, null, null, List.of(".*")))).isEmpty();
        assertThat(found(new GallerySearch(null, null, null, List.of("^a")))).isEmpty();
        assertThat(found(new GallerySearch(null, null, null, List.of("$where"))))
                .isEmpty();
    }

    @Test
    void pages() {
        Gallery.Found second = gallery.search(GallerySearch.ALL, 1, 2);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.entries()).extracting(entry -> entry.id().value()).containsExactly("2");
    }

    @Test
    void countsPerSpecialty() {
        assertThat(gallery.perSpecialty(GallerySearch.ALL))
                .isEqualTo(Map.of(
                        Specialty.GRUENDUNG,
                        2L,
                        Specialty.MODERATION,
                        1L,
                        Specialty.VORTRAG,
                        1L,
                        Specialty.PFLEGE,
                        1L));
        assertThat(gallery.perSpecialty(new GallerySearch(null, FederalState.BY, null, List.of())))
                .isEmpty();
    }

    @Test
    void anEmptyAnswerSaysWhereThereIsSomebody() {
        BrowsingTheGallery browsing = new BrowsingTheGallery(gallery);
        assertThat(browsing.search(GallerySearch.ALL, 0, 10).elsewhere()).isNull();
        assertThat(browsing.search(new GallerySearch(Specialty.PFLEGE, FederalState.NI, null, List.of()), 0, 10)
                        .elsewhere())
                .isEqualTo(new BrowsingTheGallery.Elsewhere(
                        BrowsingTheGallery.Wider.WITHOUT_SPECIALTY,
                        Map.of(Specialty.GRUENDUNG, 1L, Specialty.MODERATION, 1L)));
        assertThat(browsing.search(new GallerySearch(null, FederalState.NI, null, List.of("nobody")), 0, 10)
                        .elsewhere())
                .isEqualTo(new BrowsingTheGallery.Elsewhere(
                        BrowsingTheGallery.Wider.WITHOUT_SPECIALTY_AND_TEXT,
                        Map.of(Specialty.GRUENDUNG, 1L, Specialty.MODERATION, 1L)));
        BrowsingTheGallery.Elsewhere everybody = browsing.search(
                        new GallerySearch(null, FederalState.BY, null, List.of()), 0, 10)
                .elsewhere();
        assertThat(everybody).isNotNull();
        assertThat(everybody.wider()).isEqualTo(BrowsingTheGallery.Wider.WITHOUT_FILTERS);
    }

    @Test
    void aPageBeyondTheLastIsNoEmptyAnswer() {
        BrowsingTheGallery.Answer answer = new BrowsingTheGallery(gallery).search(GallerySearch.ALL, 9, 10);
        assertThat(answer.found().entries()).isEmpty();
        assertThat(answer.elsewhere()).isNull();
    }

    @Test
    void onlyThePublishedAreShownByTheirId() {
        assertThat(gallery.find(new MentorId("2")))
                .get()
                .extracting(GalleryEntry::town)
                .isEqualTo("Wiesbaden");
        assertThat(gallery.find(new MentorId("4"))).isEmpty();
        assertThat(gallery.find(new MentorId("5"))).isEmpty();
        assertThat(gallery.find(new MentorId("6"))).isEmpty();
    }
}
