package org.alliancementors.missions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.aftermath.Evidence;

/**
 * Every mission there ever was. A write stores the mission and its facts in one step or not at all; the facts are told
 * to the others afterwards without anybody's doing.
 */
public interface Missions {

    /** The mission, if there is one. */
    Optional<Mission> find(MissionId id);

    /** Those that exist, in one read. */
    Map<MissionId, Mission> findAll(Collection<MissionId> ids);

    /** The mission that people quote like this, if there is one. */
    Optional<Mission> find(MissionReference reference);

    /** The youngest certain mission that somebody with this address asked for there; upper and lower case are the same. */
    Optional<Mission> latest(EmailAddress initiator, PostalCode where);

    /**
     * Those that a mentor has accepted or completed: the running ones before the completed, each the newest first.
     *
     * @param limit how many at most
     */
    List<Mission> of(MentorId mentor, int limit);

    /** Adds a mission that was just begun. */
    Adding add(Decided<Mission> begun);

    /**
     * Lets the mission decide and stores what it decided; nothing is written where there are no facts and
     * nothing else changes. The decision may be
     * taken several times, on newer states each.
     *
     * @return the outcome with the mission after it, or nothing when there is no such mission
     */
    <O> Optional<Decided<O>> change(MissionId id, Function<Mission, Decided<O>> decision);

    /** One page of those that the filter lets through: the longest waiting first for those at the desk, else the newest first. */
    Listed list(MissionFilter filter, Instant now, int page, int size);

    /** How many there are in each state; states without any are missing. */
    Map<MissionStatus, Long> count();

    /** What is known of the effect of the completed ones, one row per specialty of the programme's list. */
    List<Evidence> evidence();

    /** What adding can lead to. */
    sealed interface Adding {
        /** It is stored. */
        record Added(Mission mission) implements Adding {}

        /** There is one with this id already. */
        record AlreadyThere(Mission mission) implements Adding {}

        /** Another mission has this reference. */
        record ReferenceTaken() implements Adding {}
    }

    /**
     * One page.
     *
     * @param items at most as many as asked for
     * @param total how many the filter lets through in all
     */
    record Listed(List<Mission> items, long total) {

        /** Keeps a copy of the list. */
        public Listed {
            items = List.copyOf(items);
        }
    }
}
