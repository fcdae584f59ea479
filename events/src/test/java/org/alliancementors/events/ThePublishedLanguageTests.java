package org.alliancementors.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.json.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ThePublishedLanguageTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventJson events = new EventJson();

    static Stream<String> types() {
        return Published.types().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeNameStandsInItsRecordAndEndsWithItsVersion(String type) throws ReflectiveOperationException {
        Class<?> record = recordOf(type);

        assertThat(record.getField("TYPE").get(null)).isEqualTo(type);
        assertThat(type).matches("[a-z]+(-[a-z]+)+\\.v[1-9][0-9]*");
        assertThat(record.getSimpleName()).doesNotEndWith("Event");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleIsReadAndWrittenUnchanged(String type) throws IOException {
        String sample = Published.sample(type);

        Object event = events.read(sample, recordOf(type));

        assertThat(JSON.readTree(events.write(event))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleIsValidByTheDescription(String type) throws IOException {
        assertThat(schema(type).validate(JSON.readTree(Published.sample(type)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theDescriptionAndTheReaderRefuseTheSameGaps(String type) throws IOException {
        for (RecordComponent component : recordOf(type).getRecordComponents()) {
            ObjectNode damaged = (ObjectNode) JSON.readTree(Published.sample(type));
            damaged.remove(component.getName());
            boolean refusedByDescription = !schema(type).validate(damaged).isEmpty();
            if (component.getType().isPrimitive()) {
                continue;
            }
            if (refusedByDescription) {
                assertThatThrownBy(() -> events.read(damaged.toString(), recordOf(type)))
                        .isInstanceOf(UnreadableEvent.class)
                        .hasMessageContaining(component.getName());
            } else {
                assertThat(events.read(damaged.toString(), recordOf(type))).isNotNull();
            }
        }
    }

    // C11
    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfANewerBuildIsIgnored(String type) throws IOException {
        ObjectNode newer = (ObjectNode) JSON.readTree(Published.sample(type));
        newer.put("fieldOfANewerBuild", 1);

        assertThat(events.read(newer.toString(), recordOf(type)))
                .isEqualTo(events.read(Published.sample(type), recordOf(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    @SuppressWarnings("unchecked")
    void theDescriptionOfEveryEventIsWhatItsRecordSays(String type) throws IOException {
        Map<String, Object> described =
                new LinkedHashMap<>((Map<String, Object>) schemas().get(type));
        Map<String, Object> properties = new LinkedHashMap<>();
        Published.at(described, "properties").forEach((name, property) -> {
            Map<String, Object> without = new LinkedHashMap<>((Map<String, Object>) property);
            assertThat(without.remove("description"))
                    .as("%s.%s is explained", type, name)
                    .isNotNull();
            properties.put(name, without);
        });
        described.put("properties", properties);

        assertThat(described).isEqualTo(ExpectedSchema.of(recordOf(type)));
    }

    @Test
    void theDescriptionKnowsEveryTopicAndEveryEventAndNoOther() throws IOException {
        Map<String, Object> channels = Published.at(Published.asyncApi(), "channels");

        assertThat(channels.keySet()).isEqualTo(Published.TOPICS.keySet());
        Published.TOPICS.forEach((topic, types) -> {
            assertThat(Published.at(channels, topic, "messages").keySet()).isEqualTo(Set.copyOf(types.keySet()));
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDescriptionListsEveryCode() throws IOException, ClassNotFoundException {
        for (Map.Entry<String, Object> schema : schemas().entrySet()) {
            List<String> codes = (List<String>) ((Map<String, Object>) schema.getValue()).get("enum");
            if (codes != null) {
                Class<?> type = Class.forName("org.alliancementors.events.codes." + schema.getKey());
                assertThat(codes).isEqualTo(ExpectedSchema.names(type));
            }
        }
    }

    // C11: requests that were published before the wish existed stay on the topic for ever
    @Test
    void aRequestIsReadWithAndWithoutAWishForTheState() throws IOException {
        String old = Published.sample(MissionRequested.TYPE);
        ObjectNode wishing = (ObjectNode) JSON.readTree(old);
        wishing.put("stateWish", "SAME");

        assertThat(old).doesNotContain("stateWish");
        assertThat(events.read(old, MissionRequested.class).stateWish()).isNull();
        assertThat(events.read(wishing.toString(), MissionRequested.class).stateWish())
                .isEqualTo(StateWish.SAME);
    }

    @Test
    void aComponentOfFreeTextIsRefused() {
        record Chatty(String remark) {}

        assertThatThrownBy(() -> ExpectedSchema.of(Chatty.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("may not stand in an event");
    }

    private static Class<?> recordOf(String type) {
        return Published.types().getOrDefault(type, Void.class);
    }

    private static Map<String, Object> schemas() throws IOException {
        return Published.at(Published.asyncApi(), "components", "schemas");
    }

    private static Schema schema(String type) throws IOException {
        String definitions = JSON.writeValueAsString(schemas()).replace("#/components/schemas/", "#/$defs/");
        ObjectNode schema = JSON.createObjectNode();
        schema.set("$defs", JSON.readTree(definitions));
        schema.put("$ref", "#/$defs/" + type);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }
}
