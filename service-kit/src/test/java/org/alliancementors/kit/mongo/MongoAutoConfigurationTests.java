package org.alliancementors.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.MongoClientImpl;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class MongoAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MongoAutoConfiguration.class,
                    org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class));

    private static MongoClientSettings settings(ApplicationContext context) {
        return ((MongoClientImpl) context.getBean(MongoClient.class)).getSettings();
    }

    @Test // M1
    void writeConcernIsMajorityAndJournalWhateverTheConnectionStringSays() {
        runner.withPropertyValues("spring.mongodb.uri=mongodb://localhost:1/?w=1&journal=false")
                .run(context -> assertThat(settings(context).getWriteConcern())
                        .isEqualTo(WriteConcern.MAJORITY.withJournal(true)));
    }

    @Test // M2
    void driverRetriesAreOnWhateverTheConnectionStringSays() {
        runner.withPropertyValues("spring.mongodb.uri=mongodb://localhost:1/?retryWrites=false&retryReads=false")
                .run(context -> {
                    MongoClientSettings settings = settings(context);
                    assertThat(settings.getRetryWrites()).isTrue();
                    assertThat(settings.getRetryReads()).isTrue();
                });
    }

    @Test
    void theDatabaseIsWaitedForLessThanASecond() {
        runner.withPropertyValues("spring.mongodb.uri=mongodb://localhost:1/?serverSelectionTimeoutMS=30000")
                .run(context -> {
                    MongoClientSettings settings = settings(context);
                    assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                            .isLessThan(1_000);
                    assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                            .isLessThan(1_000);
                    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.MILLISECONDS))
                            .isLessThan(1_000);
                    assertThat(settings.getUuidRepresentation()).isEqualTo(UuidRepresentation.STANDARD);
                });
    }
}
