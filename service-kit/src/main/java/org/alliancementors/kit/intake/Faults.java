package org.alliancementors.kit.intake;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells a fault of the infrastructure, which passes and is retried for ever, from one that belongs to a record, which comes
 * again with that record.
 */
public final class Faults {

    private static final List<Class<? extends Throwable>> INFRASTRUCTURE = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoOperationTimeoutException.class,
            MongoExecutionTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoConnectionPoolClearedException.class,
            MongoServerUnavailableException.class,
            MongoInterruptedException.class,
            MongoWriteConcernException.class,
            MongoSecurityException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            org.apache.kafka.common.KafkaException.class,
            org.springframework.kafka.KafkaException.class);

    /** Codes of the server for being away, shutting down, losing its primary, having no room, or refusing the login. */
    private static final Set<Integer> CODES =
            Set.of(6, 7, 13, 18, 50, 64, 89, 91, 100, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436, 14031);

    private static final String CLIENT_CLOSED = "state should be: open";

    private Faults() {}

    /** Whether the fault, or one that caused it, is one of database or broker being away. */
    public static boolean ofInfrastructure(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (known(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Name of the class of what caused a fault in the first place. */
    static String root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static boolean known(Throwable cause) {
        return INFRASTRUCTURE.stream().anyMatch(type -> type.isInstance(cause))
                || cause instanceof MongoException mongo && known(mongo)
                || cause instanceof IllegalStateException && CLIENT_CLOSED.equals(cause.getMessage());
    }

    private static boolean known(MongoException fault) {
        return CODES.contains(fault.getCode())
                || fault.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || fault.hasErrorLabel("RetryableWriteError")
                || fault instanceof MongoBulkWriteException bulk
                        && (bulk.getWriteConcernError() != null
                                || bulk.getWriteErrors().stream().anyMatch(error -> CODES.contains(error.getCode())));
    }
}
