package org.alliancementors.notification.correspondence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the desk's digest made, one on each working day. The day is the identity, so whichever instance comes first makes it, and
 * all others find it there. One that could not go on its day is not made up for: the next one says it all.
 */
public final class DeskDigests {

    private static final Logger LOG = LoggerFactory.getLogger(DeskDigests.class);

    private final Correspondences correspondences;
    private final Courtesy courtesy;
    private final InstantSource clock;
    private @Nullable LocalDate made;

    /** Makes them at the time that is polite. */
    public DeskDigests(Correspondences correspondences, Courtesy courtesy, InstantSource clock) {
        this.correspondences = correspondences;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /** Makes today's if it is due and not there yet. Never throws: it is tried again. */
    public synchronized void makeWhatIsDue() {
        var day = courtesy.digestDay(clock.instant()).orElse(null);
        if (day == null || day.equals(made)) {
            return;
        }
        try {
            correspondences.begin(of(day));
            made = day;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The desk's digest of {} waits for the store: {}",
                    day,
                    e.getClass().getName());
        }
    }

    private Correspondence of(LocalDate day) {
        var now = clock.instant();
        var order = MailOrder.numbered(
                new EventId("digests", Subject.DeskDay.PREFIX + day, 1),
                DigestTemplate.DESK_DIGEST,
                new Recipient.Desk(),
                null,
                now,
                Courtesy.endOf(day));
        return Correspondence.of(new Subject.DeskDay(day))
                .learning(DigestKnowledge.NOTHING, List.of(Mail.due(order, now)), now)
                .state();
    }
}
