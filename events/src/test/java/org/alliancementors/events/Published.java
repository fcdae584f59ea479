package org.alliancementors.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Everything that is published, gathered from the code, and the page that describes it. */
final class Published {

    static final Map<String, Map<String, ? extends Class<?>>> TOPICS = Map.of(
            MissionEvent.TOPIC, MissionEvent.TYPES,
            AllianceEvent.TOPIC, AllianceEvent.TYPES,
            MentorEvent.TOPIC, MentorEvent.TYPES,
            AssignmentEvent.TOPIC, AssignmentEvent.TYPES,
            MailEvent.TOPIC, MailEvent.TYPES);

    private Published() {}

    static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        TOPICS.values().forEach(types::putAll);
        return types;
    }

    static String sample(String type) throws IOException {
        return resource("/samples/" + type + ".json");
    }

    static Map<String, Object> asyncApi() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(resource("/asyncapi.yaml"));
    }

    /** The map that lies at the end of a path of keys. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Map<String, Object> from, String... path) {
        Map<String, Object> there = from;
        for (String key : path) {
            Object next = there.get(key);
            if (!(next instanceof Map)) {
                throw new AssertionError("%s has no map at '%s'".formatted(there.keySet(), key));
            }
            there = (Map<String, Object>) next;
        }
        return there;
    }

    private static String resource(String path) throws IOException {
        try (InputStream resource = Published.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new AssertionError(
                        path + " is missing in events/src/main/resources: every event version has one");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
