package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

    record Answer(String name) {}

    private final JsonMapper ordinary = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StrictJson.CONSTRAINTS)
                    .build())
            .build();
    private final JsonMapper strict = StrictJson.of(ordinary);

    @Test
    void boundsDepthNumbersNamesAndTexts() {
        for (String json : new String[] {
            "[".repeat(40) + "]".repeat(40),
            "1".repeat(41),
            "{\"" + "n".repeat(201) + "\":1}",
            "\"" + "t".repeat(1_000_001) + "\""
        }) {
            assertThatThrownBy(() -> strict.readValue(json, JsonNode.class))
                    .isInstanceOf(StreamConstraintsException.class);
        }
    }

    @Test
    void leavesTheMapperForAnswersOfOtherServicesLenient() {
        assertThat(ordinary.readValue("{\"name\":\"a\",\"newer\":1}", Answer.class))
                .isEqualTo(new Answer("a"));
        assertThatThrownBy(() -> strict.readValue("{\"name\":\"a\",\"newer\":1}", Answer.class))
                .hasMessageContaining("newer");
    }
}
