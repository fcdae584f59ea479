package org.alliancementors.kit.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alliancementors.kit.intake.DeadLetters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Compares topics with what they must be and names what differs. */
final class TopicCheck {

    private final TopicSettings settings;

    TopicCheck(TopicSettings settings) {
        this.settings = settings;
    }

    /** A topic as it must be. */
    record Wanted(String name, int partitions, boolean compacted, boolean ours, Map<String, String> more) {}

    Wanted published(String topic) {
        return new Wanted(topic, settings.partitions(), settings.compacted().contains(topic), true, Map.of());
    }

    Wanted consumed(String topic) {
        return new Wanted(topic, settings.partitions(), settings.compacted().contains(topic), false, Map.of());
    }

    /** One partition, so that a replay keeps the order among all letters; room for the largest record and the reason. */
    Wanted deadLetters(String topic) {
        String room = Integer.toString(DeadLetters.LARGEST);
        return new Wanted(topic, 1, false, true, Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, room));
    }

    /** Makes what is missing and ours, and says in words what still differs; empty when all is well. */
    List<String> check(Admin admin, List<Wanted> wanted) throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        List<String> differences = new ArrayList<>();
        List<NewTopic> missing = new ArrayList<>();
        for (Wanted topic : wanted) {
            if (!there.contains(topic.name())) {
                if (topic.ours() && settings.create()) {
                    missing.add(create(topic));
                } else {
                    differences.add("topic %s is missing: start its publisher or create it with %d partitions"
                            .formatted(topic.name(), topic.partitions()));
                }
            }
        }
        create(admin, missing);
        Map<String, Wanted> present = new LinkedHashMap<>();
        wanted.stream()
                .filter(topic -> there.contains(topic.name()))
                .forEach(topic -> present.put(topic.name(), topic));
        differences.addAll(compare(admin, present));
        return differences;
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic create(Wanted topic) {
        return new NewTopic(topic.name(), topic.partitions(), settings.replicationFactor()).configs(required(topic));
    }

    private Map<String, String> required(Wanted topic) {
        Map<String, String> required = new TreeMap<>(topic.more());
        required.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()));
        if (topic.compacted()) {
            required.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            required.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            required.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
            required.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        }
        return required;
    }

    private List<String> compare(Admin admin, Map<String, Wanted> present)
            throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(present.keySet()).allTopicNames().get();
        Map<String, Config> configs = admin
                .describeConfigs(present.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        List<String> differences = new ArrayList<>();
        present.forEach((name, topic) -> {
            TopicDescription description = descriptions.get(name);
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != topic.partitions()) {
                differences.add(
                        "topic %s has %d partitions instead of %d: records of one key would come apart; move its data to a new topic"
                                .formatted(name, partitions, topic.partitions()));
            }
            Config config = configs.get(name);
            required(topic).forEach((key, value) -> {
                String actual = config == null || config.get(key) == null
                        ? null
                        : config.get(key).value();
                if (!value.equals(actual)) {
                    differences.add("topic %s has %s=%s instead of %s: change it with kafka-configs"
                            .formatted(name, key, actual, value));
                }
            });
        });
        return differences;
    }
}
