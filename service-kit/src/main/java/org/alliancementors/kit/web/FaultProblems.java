package org.alliancementors.kit.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;

/**
 * What the caller reads when it was not the caller's fault. The database out of reach is 503 with {@code Retry-After};
 * everything else is 500 with a reference that stands in the log, too. Neither shows what went wrong inside.
 */
final class FaultProblems {

    static final int RETRY_AFTER_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FaultProblems.class);
    private static final int DEEPEST_CAUSE = 20;

    private FaultProblems() {}

    static Problem of(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.problem();
            }
            if (isStoreOutage(cause)) {
                LOG.warn(
                        "answered 503: the database is out of reach ({})",
                        cause.getClass().getName());
                return storeOutage();
            }
        }
        return internal(fault);
    }

    static Problem internal(@Nullable Throwable fault) {
        String reference = "urn:uuid:" + UUID.randomUUID();
        if (fault == null) {
            LOG.error("answered 500, reference {}", reference);
        } else {
            LOG.error("answered 500, reference {}: {}", reference, FaultReport.of(fault));
        }
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong on our side: try again later, and quote the reference in 'instance' if it stays.")
                .instance(reference);
    }

    private static Problem storeOutage() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "Nothing was lost, but the request cannot be taken right now: send it again in a few seconds, with the same Idempotency-Key if it has one.")
                .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    private static boolean isStoreOutage(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof MongoTimeoutException
                || cause instanceof MongoSocketException
                || cause instanceof MongoNotPrimaryException
                || cause instanceof MongoNodeIsRecoveringException
                || cause instanceof MongoConnectionPoolClearedException
                || cause instanceof MongoWriteConcernException
                || cause instanceof MongoInterruptedException
                || cause instanceof MongoOperationTimeoutException;
    }
}
