package org.alliancementors.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    private static Profile profile(String first, String last, String postalCode, String organisation) {
        Profile any = MentorFixture.profile(
                MentorFixture.with(postalCode, List.of("PFLEGE"), List.of(), List.of("PHONE"), organisation));
        return new Profile(
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
    }

    @Test
    void areThoseOfNameTownAndOrganisationWithoutAccents() {
        assertThat(SearchWords.of(profile("Gréta", "Groß-Müller", "79098", "Verein e. V.")))
                .containsExactly(
                        "breisgau", "e", "freiburg", "greta", "gross", "im", "mueller", "muller", "v", "verein");
    }

    @Test
    void aWishIsReadTheSameWay() {
        assertThat(SearchWords.wanted("  MÜLler, freib ")).containsExactly("muller", "freib");
        assertThat(SearchWords.wanted("Groß")).containsExactly("gross");
    }

    @Test
    void signsAreNoPartOfAWord() {
        assertThat(SearchWords.wanted(".* $ne {\"$gt\":\"\"} ^a|b")).containsExactly("ne", "gt", "a", "b");
        assertThat(SearchWords.wanted("(.*)+\\")).isEmpty();
    }

    @Test
    void aWishHasAnEnd() {
        assertThat(SearchWords.wanted("a b c d e f g h i j k")).hasSize(8);
    }

    @Test
    void umlautsSortAmongTheirVowels() {
        assertThat(SearchWords.sortKey(new PersonName("Änne", "Öhler"))).isEqualTo("ohler anne");
    }
}
