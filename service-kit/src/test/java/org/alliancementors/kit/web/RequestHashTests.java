package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequestHashTests {

    record Before(String a, List<Integer> b) {}

    record After(List<Integer> b, @Nullable String added, String a) {}

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void ignoresOrderOfFieldsAndFieldsThatAreNull() {
        assertThat(RequestHash.of(mapper, new Before("x", List.of(1, 2))))
                .matches("[0-9a-f]{64}")
                .isEqualTo(RequestHash.of(mapper, new After(List.of(1, 2), null, "x")));
    }

    @Test
    void seesEveryOtherDifference() {
        String hash = RequestHash.of(mapper, new Before("x", List.of(1, 2)));
        assertThat(RequestHash.of(mapper, new Before("y", List.of(1, 2)))).isNotEqualTo(hash);
        assertThat(RequestHash.of(mapper, new Before("x", List.of(2, 1)))).isNotEqualTo(hash);
        assertThat(RequestHash.of(mapper, new After(List.of(1, 2), "", "x"))).isNotEqualTo(hash);
    }
}
