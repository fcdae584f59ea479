package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what came of a wave, however long it takes: who holds a 250 is the only one who knows. In one bulk; after a fault of
 * the store one correspondence at a time, so that one that cannot be stored keeps none of the others from it.
 */
final class Marks {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

    private final WaveDocuments documents;
    private final Consumer<JobStep> before;
    private final Duration retry;

    /**
     * Stores marks in these documents.
     *
     * @param before what has to be stored before a mark, if anything; may be done again
     */
    Marks(WaveDocuments documents, Consumer<JobStep> before, Duration retry) {
        this.documents = documents;
        this.before = before;
        this.retry = retry;
    }

    /**
     * Stores these. Blocks until it is done, or until the thread is interrupted: then the leases of what is left will end.
     *
     * @return the mails that were marked, by their claims; whose claim had passed to somebody else is missing
     */
    Map<ClaimToken, Mail> store(List<JobStep> steps) {
        try {
            steps.forEach(before);
            return documents.make(steps);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} mails wait for the store to take their marks: {}",
                    steps.size(),
                    e.getClass().getName());
            return storeInPieces(steps);
        }
    }

    private Map<ClaimToken, Mail> storeInPieces(List<JobStep> steps) {
        var marked = new HashMap<ClaimToken, Mail>();
        var left = new ArrayList<>(steps.stream()
                .collect(Collectors.groupingBy(each -> each.job().subject()))
                .values());
        while (!left.isEmpty()) {
            try {
                Thread.sleep(retry);
            } catch (InterruptedException e) {
                LOG.error("{} mails could not be marked before the end; their leases will end", left.size());
                Thread.currentThread().interrupt();
                return marked;
            }
            left.removeIf(piece -> stored(piece, marked));
        }
        return marked;
    }

    private boolean stored(List<JobStep> piece, Map<ClaimToken, Mail> marked) {
        try {
            piece.forEach(before);
            marked.putAll(documents.make(piece));
            return true;
        } catch (RuntimeException e) {
            LOG.debug("still not stored: {}", e.getClass().getName());
            return false;
        }
    }
}
