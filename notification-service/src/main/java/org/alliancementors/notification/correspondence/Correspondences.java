package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;

/** All correspondences. Every change is a compare-and-set: it happens to the state that the decision saw, or not at all. */
public interface Correspondences {

    /** The correspondence about a subject, if any event has told of it. */
    Optional<Correspondence> of(Subject subject);

    /** Stores a new one, unless there is one about its subject. */
    void begin(Correspondence correspondence);

    /**
     * Changes one, deciding again whenever somebody else was faster.
     *
     * @param decide may run several times; empty leaves the document as it is
     * @return the state as stored, or empty when the last decision was to leave it
     */
    Optional<Correspondence> change(Subject subject, Function<Correspondence, Optional<Outcome>> decide);

    /**
     * Changes many that were just read, in one go, each only if nobody else has changed it since.
     *
     * @return those that were changed, as they are now; who was overtaken is missing. Somebody may count as overtaken whose
     *     change was stored and then changed again: it must be recognisable in the state
     */
    List<Held> changeAll(Map<Held, Outcome> changes);

    /** Those about missions for which this mentor was ever asked. */
    List<Correspondence> missionsOf(MentorId mentor);

    /** Reads those that exist. */
    List<Held> read(List<Subject> subjects);

    /** A correspondence as it was read, for {@link #changeAll}. */
    interface Held {

        /** What it was when it was read. */
        Correspondence state();
    }
}
