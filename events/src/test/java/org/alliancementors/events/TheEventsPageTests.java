package org.alliancementors.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} is written by this test when it runs with {@code -Dwrite.docs=true}, and compared otherwise. */
class TheEventsPageTests {

    private static final Path PAGE = Path.of("..", "docs", "events.md");

    @Test
    void thePageSaysWhatTheCodePublishes() throws IOException {
        String page = render();
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("written by ./dev test with -Dwrite.docs=true").hasContent(page.strip());
    }

    private static String render() throws IOException {
        Map<String, Object> api = Published.asyncApi();
        StringBuilder page = new StringBuilder("""
                # Events

                Written from `events/src/main/resources/asyncapi.yaml`, which is compared with the records in `events`; do not edit.
                One topic per kind of aggregate, 12 partitions, the key is the aggregate's id, the value JSON, the headers CloudEvents 1.0
                in binary mode and `traceparent`. `ce_sequence` counts the events of one aggregate from 1 without gaps. No event carries a
                name, an address or any other free text. A sample of each lies in `events/src/main/resources/samples`.
                """);
        for (String topic : new TreeMap<>(Published.TOPICS).keySet()) {
            Map<String, Object> channel = Published.at(api, "channels", topic);
            page.append("\n## ")
                    .append(topic)
                    .append("\n\n")
                    .append(channel.get("description"))
                    .append(' ');
            page.append(Published.at(api, "operations", "publish-" + topic).get("summary"))
                    .append('\n');
            for (String type : new TreeMap<>(Published.at(channel, "messages")).keySet()) {
                event(page, api, type);
            }
        }
        return page.toString();
    }

    @SuppressWarnings("unchecked")
    private static void event(StringBuilder page, Map<String, Object> api, String type) {
        Map<String, Object> schema = Published.at(api, "components", "schemas", type);
        List<String> required = (List<String>) schema.getOrDefault("required", List.of());
        page.append("\n### ").append(type).append("\n\n");
        page.append(Published.at(api, "components", "messages", type).get("summary"));
        page.append("\n\n| field | form | meaning |\n|---|---|---|\n");
        for (String field : Published.at(schema, "properties").keySet()) {
            Map<String, Object> property = Published.at(schema, "properties", field);
            page.append("| `%s`%s | %s | %s |\n"
                    .formatted(
                            field,
                            required.contains(field) ? "" : ", optional",
                            form(property),
                            property.get("description")));
        }
    }

    private static String form(Map<String, Object> property) {
        Object reference = property.get("$ref");
        if (reference != null) {
            return reference.toString().substring(reference.toString().lastIndexOf('/') + 1);
        }
        Object codes = property.get("enum");
        if (codes instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        if (property.containsKey("items")) {
            return "list of " + form(Published.at(property, "items"));
        }
        if (property.containsKey("additionalProperties")) {
            return "count by " + form(Published.at(property, "propertyNames"));
        }
        Object format = property.get("format");
        Object pattern = property.get("pattern");
        return format != null
                ? format.toString()
                : pattern != null ? "id or code" : String.valueOf(property.get("type"));
    }
}
