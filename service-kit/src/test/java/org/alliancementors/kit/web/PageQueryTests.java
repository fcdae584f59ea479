package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageQueryTests {

    @Test
    void saysHowManyStandBefore() {
        assertThat(new PageQuery(3, 20).skip()).isEqualTo(60);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new PageQuery(-1, 20)).hasMessage("page -1 is out of range: use 0 to 100000");
        assertThatThrownBy(() -> new PageQuery(0, 101)).hasMessage("size 101 is out of range: use 1 to 100");
    }

    @Test
    void isAnsweredByAPage() {
        Page<Integer> page = Page.of(new PageQuery(1, 2), List.of(3, 4), 5);
        assertThat(page.map(String::valueOf)).isEqualTo(new Page<>(List.of("3", "4"), 1, 2, 5));
    }
}
