package org.alliancementors.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.portal.maps.GermanyMap;
import org.alliancementors.portal.services.GalleryService.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DotTests {

    private final GermanyMap map = new GermanyMap();

    @Test
    void oneDotPerTownAndNoneWithoutAPosition() {
        List<Dot> dots = Dot.of(
                List.of(
                        entry("1", "Berlin", 52.5),
                        entry("2", "Kiel", 54.3),
                        entry("3", "Berlin", 52.5),
                        entry("4", "Ulm", null)),
                map);
        assertThat(dots).extracting(Dot::town).containsExactly("Berlin", "Kiel");
        assertThat(dots.getFirst().several()).isTrue();
        assertThat(dots.getLast().several()).isFalse();
        assertThat(dots.getLast().first().id()).isEqualTo("2");
    }

    private static Entry entry(String id, String town, @Nullable Double latitude) {
        return new Entry(id, "Greta", "Ahorn", town, "BE", latitude, 10.0, null, null, null, null, null, null, null);
    }
}
