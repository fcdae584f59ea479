package org.alliancementors.kit.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a request waits for a database that keeps silent: one that is frozen, or behind a network that swallows everything.
 * Counted from the first operation that gets no answer, over all that follow it in the request, so that reading again after an
 * unknown outcome does not wait a second time; any answer begins it anew. Work that no request waits for is not limited here.
 *
 * <p>An operation that runs out of it ends as the driver ends it, with {@link com.mongodb.MongoOperationTimeoutException}.
 */
public final class RequestPatience implements CommandListener {

    private static final long LEAST_NANOS = Duration.ofMillis(50).toNanos();
    private static final ThreadLocal<@Nullable Silence> HERE = new ThreadLocal<>();

    RequestPatience() {}

    /** Since when no operation of this thread's request was answered; null while none has begun since the last answer. */
    private static final class Silence {

        private final long mostNanos;
        private @Nullable Long since;

        Silence(Duration most) {
            mostNanos = most.toNanos();
        }

        long left() {
            long now = System.nanoTime();
            if (since == null) {
                since = now;
            }
            return Math.max(LEAST_NANOS, mostNanos - (now - since));
        }
    }

    /** From now on this thread works for a request that has so much patience, until {@link #end}. */
    static void begin(Duration most) {
        HERE.set(new Silence(most));
    }

    /** This thread works for no request any more. */
    static void end() {
        HERE.remove();
    }

    /** The collection for one operation that begins now: with what is left of the patience where a request waits, else as it is. */
    public static <T> MongoCollection<T> limit(MongoCollection<T> collection) {
        Silence silence = HERE.get();
        return silence == null ? collection : collection.withTimeout(silence.left(), TimeUnit.NANOSECONDS);
    }

    /** The driver tells on the thread that waited. */
    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Silence silence = HERE.get();
        if (silence != null) {
            silence.since = null;
        }
    }
}
