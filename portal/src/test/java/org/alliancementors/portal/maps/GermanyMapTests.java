package org.alliancementors.portal.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.portal.pages.Codes;
import org.junit.jupiter.api.Test;

class GermanyMapTests {

    private final GermanyMap map = new GermanyMap();

    @Test
    void hasAllStates() {
        assertThat(map.states())
                .extracting(GermanyMap.Outline::state)
                .containsExactlyInAnyOrderElementsOf(Codes.STATES);
        assertThat(map.states()).allMatch(state -> state.path().startsWith("M"));
        assertThat(map.viewBox()).isEqualTo("0 0 600 810");
    }

    @Test
    void placesLieWhereTheyAre() {
        GermanyMap.Point flensburg = map.at(54.785, 9.4385);
        GermanyMap.Point garmisch = map.at(47.49, 11.1);
        GermanyMap.Point aachen = map.at(50.776, 6.084);
        GermanyMap.Point goerlitz = map.at(51.156, 14.991);
        assertThat(flensburg.y()).isBetween(0.0, 60.0);
        assertThat(garmisch.y()).isBetween(760.0, 810.0);
        assertThat(aachen.x()).isBetween(0.0, 40.0);
        assertThat(goerlitz.x()).isBetween(560.0, 600.0);
    }
}
