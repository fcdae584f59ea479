package org.alliancementors.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.junit.jupiter.api.Test;

class PostalCodesOfGermanyTests {

    private final Places places = Places.load();

    @Test
    void allOfThemAreRead() {
        assertThat(places.size()).isEqualTo(8307);
    }

    @Test
    void aCodeLeadsToItsPlaceAndState() {
        assertThat(places.find(new PostalCode("37176")))
                .contains(new Place(new PostalCode("37176"), "Nörten-Hardenberg", FederalState.NI, 51.6339, 9.9494));
    }

    @Test
    void aLeadingZeroBelongsToTheCode() {
        assertThat(places.find(new PostalCode("01067")))
                .get()
                .extracting(Place::name)
                .isEqualTo("Dresden");
    }

    @Test
    void anUnknownCodeLeadsNowhere() {
        assertThat(places.find(new PostalCode("00000"))).isEmpty();
    }
}
