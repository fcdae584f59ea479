package org.alliancementors.sandbox;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same backends as containers. Apart from {@link Backends}, so that Testcontainers is needed only where it is wanted. */
final class Containers {

    static final String KAFKA = "apache/kafka:4.2.1";
    static final String MONGO = "mongo:8.0";

    private Containers() {}

    static Backends start() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "skipped: backend=containers needs Docker, and no Docker answers here");
        var kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_NUM_PARTITIONS", "12")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        var mongo = new MongoDBContainer(MONGO).withReplicaSet();
        kafka.start();
        mongo.start();
        return Backends.of(kafka.getBootstrapServers(), mongo.getConnectionString());
    }
}
