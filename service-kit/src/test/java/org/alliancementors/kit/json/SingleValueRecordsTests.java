package org.alliancementors.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class SingleValueRecordsTests {

    record Id(String value) {
        Id {
            if (!value.matches("[a-z]+")) {
                throw new IllegalArgumentException("Id is not one: use small letters");
            }
        }
    }

    record Holder(@Nullable Id id, List<Id> more, Map<Id, Integer> counts) {}

    record Other(String name) {}

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new SingleValueRecords()).build();

    @Test
    void areBareStringsAsValuesElementsAndKeys() {
        Holder holder = new Holder(new Id("a"), List.of(new Id("b")), Map.of(new Id("c"), 1));
        String json = mapper.writeValueAsString(holder);
        assertThat(json).isEqualTo("{\"id\":\"a\",\"more\":[\"b\"],\"counts\":{\"c\":1}}");
        assertThat(mapper.readValue(json, Holder.class)).isEqualTo(holder);
    }

    @Test
    void mayBeNull() {
        assertThat(mapper.readValue("{\"id\":null}", Holder.class).id()).isNull();
    }

    @Test
    void leavesOtherRecordsAlone() {
        assertThat(mapper.writeValueAsString(new Other("x"))).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void whatTheConstructorRefusesNamesTheField() {
        assertThatThrownBy(() -> mapper.readValue("{\"more\":[\"a\",\"9\"]}", Holder.class))
                .isInstanceOfSatisfying(InvalidFormatException.class, e -> {
                    assertThat(e.getOriginalMessage()).isEqualTo("Id is not one: use small letters");
                    assertThat(e.getPath()).hasSize(2);
                    assertThat(e.getPath().getFirst().getPropertyName()).isEqualTo("more");
                    assertThat(e.getPath().getLast().getIndex()).isEqualTo(1);
                });
        assertThatThrownBy(() -> mapper.readValue("{\"counts\":{\"9\":1}}", Holder.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void nothingButAStringIsTaken() {
        for (String value : List.of("1", "true", "{\"value\":\"a\"}", "[\"a\"]", "1.5")) {
            assertThatThrownBy(() -> mapper.readValue("{\"id\":" + value + "}", Holder.class))
                    .as(value)
                    .isInstanceOf(MismatchedInputException.class);
        }
    }
}
