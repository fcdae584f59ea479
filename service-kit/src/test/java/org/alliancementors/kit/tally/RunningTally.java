package org.alliancementors.kit.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.topics.TopicGate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of the service for a test. Several of them with the same topic are instances of one service. */
public final class RunningTally implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String topic;

    private RunningTally(ConfigurableApplicationContext context, String topic) {
        this.context = context;
        this.topic = topic;
    }

    /** A topic that nobody has used. */
    public static String freshTopic() {
        return "tallies-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Starts one without HTTP. Settings as {@code key=value}. */
    public static RunningTally start(String topic, String... settings) {
        return start(WebApplicationType.NONE, topic, settings);
    }

    /** Starts one. Settings as {@code key=value}. */
    public static RunningTally start(WebApplicationType web, String topic, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("spring.config.name", "tally");
        all.put("tally.topic", topic);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        List<String> arguments = new ArrayList<>();
        all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new RunningTally(
                new SpringApplicationBuilder(TallyService.class)
                        .web(web)
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)),
                topic);
    }

    public String topic() {
        return topic;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public String property(String key) {
        return context.getEnvironment().getRequiredProperty(key);
    }

    /** What is published. */
    public DocumentStore<Tally, TallyFact> tallies() {
        return store("tallies");
    }

    /** What is published on a compacted topic. */
    public DocumentStore<Tally, TallyFact> cards() {
        return store("cards");
    }

    /** What arrived of a topic on which every record counts. */
    public DocumentStore<Tally, TallyFact> mirrors() {
        return store("mirrors");
    }

    /** What arrived of a compacted topic. */
    public DocumentStore<Tally, TallyFact> profiles() {
        return store("profiles");
    }

    @SuppressWarnings("unchecked")
    private DocumentStore<Tally, TallyFact> store(String name) {
        return context.getBean(name, DocumentStore.class);
    }

    /** What was mirrored so far under an id. */
    public List<Integer> mirrored(String id) {
        return mirrors().find(id).map(stored -> stored.state().history()).orElse(List.of());
    }

    /** Stores a tally that publishes these amounts. */
    public Insertion<Tally> publish(String id, int... amounts) {
        return tallies().insert(id, Tally.EMPTY.add(amounts));
    }

    /** Whether the bindings are open. */
    public boolean open() {
        return bean(TopicGate.class).missing().isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
