package org.alliancementors.alliances;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.alliancementors.alliances.AllianceEntry.What;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * Merges duplicates. The duplicate is dissolved with a mark that its missions are to move, and the mark goes when they have;
 * contact data and history of both are kept.
 *
 * <p>No two merges can make a ring, without any lock: first the alliance that stays is written once, and only while it is no
 * duplicate itself, then the duplicate is written in exactly the version that was read before. Of merges that would make a
 * ring one reads its duplicate before another writes it, and fails.
 */
public final class MergingAlliances {

    private static final int MOST_TRIES = 20;
    private static final int PAGE = 100;
    private static final int LONGEST_CHAIN = 1_000;

    private final Alliances alliances;
    private final MovingMissions missions;
    private final InstantSource clock;

    /** Puts it together. */
    public MergingAlliances(Alliances alliances, MovingMissions missions, InstantSource clock) {
        this.alliances = alliances;
        this.missions = missions;
        this.clock = clock;
    }

    /** What merging can lead to. */
    public sealed interface Outcome {
        /** The duplicate belongs to the other one, by this command or before. */
        record Merged(Versioned duplicate) implements Outcome {}

        /** There is no such alliance. */
        record Unknown(AllianceId alliance) implements Outcome {}

        /** Somebody else changed it since the caller looked; this is its version now. */
        record Overtaken(long version) implements Outcome {}

        /** The alliance that shall stay is the duplicate itself, or was merged into it. */
        record IntoItself(AllianceId stays) implements Outcome {}

        /** The alliance that shall stay is dissolved. */
        record IntoDissolved(AllianceId stays) implements Outcome {}

        /** The duplicate was merged into another one before. */
        record MergedBefore(AllianceId into) implements Outcome {}
    }

    /** Merges the duplicate into the alliance that stays; where that is a duplicate too, into the one that it belongs to. */
    public Outcome merge(AllianceId duplicate, AllianceId into, @Nullable Long expected, Act act) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var outcome = attempt(duplicate, into, expected, act);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("Alliances %s and %s were changed by others %d times in a row: try again"
                .formatted(duplicate, into, MOST_TRIES));
    }

    /** The alliance that an id stands for: itself, or the one that stays when it was merged; nothing when there is none. */
    public Optional<Versioned> resolve(AllianceId id) {
        var seen = new HashSet<AllianceId>();
        var found = alliances.find(id);
        while (found.isPresent() && found.get().alliance().merge() != null) {
            var merge = found.get().alliance().merge();
            if (merge == null || !seen.add(merge.into()) || seen.size() > LONGEST_CHAIN) {
                throw new IllegalStateException("Alliance %s was merged in a ring: it must not be".formatted(id));
            }
            found = alliances.find(merge.into());
        }
        return found;
    }

    /** Moves the missions of a duplicate that still wait for it, then takes the mark away. */
    public void drive(AllianceId id) {
        var merge = alliances.find(id).map(found -> found.alliance().merge()).orElse(null);
        var now = now();
        if (merge == null || !isDue(merge, now)) {
            return;
        }
        var stays = resolve(id).orElseThrow().alliance().id();
        while (missions.move(id, stays, PAGE) == PAGE) {
            // until a page is not full
        }
        var act = Act.of(Act.CLOCK, now);
        alliances.change(
                id,
                null,
                alliance -> merge.equals(alliance.merge())
                        ? Decision.of(true, alliance, List.of(new AllianceFact.MissionsMoved(act)))
                        : Decision.nothing(false, alliance));
    }

    private static boolean isDue(Merge merge, Instant now) {
        var at = merge.driveAt();
        return at != null && !now.isBefore(at);
    }

    /** Nothing when somebody else was faster. */
    private Optional<Outcome> attempt(AllianceId id, AllianceId into, @Nullable Long expected, Act act) {
        var duplicate = alliances.find(id).orElse(null);
        if (duplicate == null) {
            return Optional.of(new Outcome.Unknown(id));
        }
        var stays = resolve(into).orElse(null);
        if (stays == null) {
            return Optional.of(new Outcome.Unknown(into));
        }
        var refusal = refusal(duplicate, stays);
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (expected != null && expected != duplicate.version()) {
            return Optional.of(new Outcome.Overtaken(duplicate.version()));
        }
        return noteDuplicate(stays, id, act)
                .flatMap(noted -> dissolve(duplicate, noted.alliance().id(), act))
                .map(Outcome.Merged::new);
    }

    private @Nullable Outcome refusal(Versioned duplicate, Versioned stays) {
        var id = stays.alliance().id();
        var before = duplicate.alliance().merge();
        if (before != null) {
            var belongsTo = resolve(before.into()).orElseThrow().alliance().id();
            return belongsTo.equals(id) ? new Outcome.Merged(duplicate) : new Outcome.MergedBefore(belongsTo);
        }
        if (id.equals(duplicate.alliance().id())) {
            return new Outcome.IntoItself(id);
        }
        return stays.alliance().isOver() ? new Outcome.IntoDissolved(id) : null;
    }

    private Optional<Versioned> noteDuplicate(Versioned stays, AllianceId duplicate, Act act) {
        var alliance = stays.alliance();
        var noted = alliance.history().stream()
                .anyMatch(entry ->
                        entry.what() == What.DUPLICATE_FOUND && entry.detail().equals(duplicate.value()));
        // written in any case: this is what makes a merge in the other direction fail
        List<AllianceFact> facts = noted ? List.of() : List.of(new AllianceFact.DuplicateFound(duplicate, act));
        return alliances.replace(stays, Decision.of(true, alliance, facts).alliance(), facts);
    }

    private Optional<Versioned> dissolve(Versioned duplicate, AllianceId into, Act act) {
        var alliance = duplicate.alliance();
        var facts = new ArrayList<>(alliance.endHandover(act));
        facts.add(new AllianceFact.Merged(into, act));
        return alliances.replace(duplicate, Decision.of(true, alliance, facts).alliance(), facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
