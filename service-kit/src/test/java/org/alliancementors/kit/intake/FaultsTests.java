package org.alliancementors.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import org.alliancementors.kit.tally.Disturbance;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.kafka.KafkaException;

/** C5: what passes is retried for ever, what belongs to a record is set aside. */
class FaultsTests {

    private static final ServerAddress SERVER = new ServerAddress();

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    private static MongoBulkWriteException bulk(int code, @Nullable WriteConcernError concern) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "", new BsonDocument(), 0)),
                concern,
                SERVER,
                Set.of());
    }

    // C5
    @Test
    void aServerThatIsAwayIsInfrastructure() {
        assertThat(List.of(
                        Disturbance.lost(),
                        new MongoTimeoutException("no server"),
                        new TimeoutException("no broker"),
                        new KafkaException("send failed"),
                        new ConcurrencyFailureException("others were faster"),
                        bulk(11000, new WriteConcernError(64, "", "", new BsonDocument())),
                        new IllegalStateException("wrapped", Disturbance.lost()),
                        // what the driver says once its client is closed
                        new IllegalStateException("state should be: open")))
                .allMatch(Faults::ofInfrastructure);
    }

    // C5
    @ParameterizedTest
    @ValueSource(ints = {13, 18, 50, 64, 91, 189, 262, 10107, 11600, 11602, 13435, 14031})
    void aServerThatRefusesEverybodyIsInfrastructure(int code) {
        assertThat(Faults.ofInfrastructure(command(code))).isTrue();
        assertThat(Faults.ofInfrastructure(bulk(code, null))).isTrue();
    }

    // C5
    @Test
    void whatComesAgainWithTheSameRecordIsNot() {
        assertThat(List.of(
                        new IllegalStateException("a bug"),
                        new ClassCastException(),
                        new BsonMaximumSizeExceededException("too large"),
                        command(2),
                        bulk(11000, null),
                        new MongoWriteException(new WriteError(121, "", new BsonDocument()), SERVER, Set.of()),
                        new MongoException("any other")))
                .noneMatch(Faults::ofInfrastructure);
        assertThat(Faults.ofInfrastructure(null)).isFalse();
    }
}
