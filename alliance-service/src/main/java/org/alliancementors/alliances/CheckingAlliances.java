package org.alliancementors.alliances;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.alliances.Alliances.Changed;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.events.codes.AllianceId;

/**
 * Asks the contact of an alliance once a year whether what we know is still right: a year after somebody last made sure,
 * reminded after 14 days, and another 14 days later an alliance that is at work counts as dormant. The times are stored, so
 * any instance does what is due, and twice is once.
 */
public final class CheckingAlliances {

    private final Alliances alliances;
    private final InstantSource clock;

    /** Puts it together. */
    public CheckingAlliances(Alliances alliances, InstantSource clock) {
        this.alliances = alliances;
        this.clock = clock;
    }

    /** What the holder of a link hears. */
    public enum Standing {
        /** An answer is awaited. */
        OPEN,
        /** All is right. */
        CONFIRMED,
        /** The desk knows that something is wrong. */
        NOTED,
        /** The link belongs to an earlier year, or the question was settled otherwise. */
        SETTLED,
        /** The alliance is dissolved, or was merged into another one. */
        OVER
    }

    /**
     * What the holder of a link hears, with the alliance.
     *
     * @param standing what
     * @param alliance as it stands now
     */
    public record Answer(Standing standing, Versioned alliance) {}

    /** What a link leads to, without any effect; nothing when there is no such alliance. */
    public Optional<Answer> view(AllianceId id, Instant linkIssuedAt) {
        return alliances.find(id).map(found -> new Answer(standing(found.alliance(), linkIssuedAt), found));
    }

    /**
     * The answer by a link. The same answer again is no change; a yes wakes an alliance that had become dormant for silence.
     *
     * @param linkIssuedAt age of the link: one of an earlier year answers nothing
     */
    public Optional<Answer> answer(AllianceId id, Instant linkIssuedAt, boolean stillRight) {
        var act = Act.of(Act.LINK, now());
        return alliances.change(id, null, alliance -> decide(alliance, linkIssuedAt, stillRight, act))
                        instanceof Changed.Settled<Standing>(var standing, var kept)
                ? Optional.of(new Answer(standing, kept))
                : Optional.empty();
    }

    /** Asks, reminds or draws the consequence where the time has come. */
    public void drive(AllianceId id) {
        var now = now();
        alliances.change(id, null, alliance -> Decision.of(true, alliance, due(alliance, now)));
    }

    private static Standing standing(Alliance alliance, Instant linkIssuedAt) {
        if (alliance.isOver()) {
            return Standing.OVER;
        }
        var check = alliance.check();
        if (!check.isOf(linkIssuedAt)) {
            return Standing.SETTLED;
        }
        return switch (check.stage()) {
            case ASKED, REMINDED, UNANSWERED -> Standing.OPEN;
            case CONFIRMED -> Standing.CONFIRMED;
            case DISPUTED -> Standing.NOTED;
        };
    }

    private static Decision<Standing> decide(Alliance alliance, Instant linkIssuedAt, boolean stillRight, Act act) {
        var standing = standing(alliance, linkIssuedAt);
        return switch (standing) {
            case OVER, SETTLED -> Decision.nothing(standing, alliance);
            case CONFIRMED -> Decision.nothing(stillRight ? Standing.CONFIRMED : Standing.SETTLED, alliance);
            case NOTED ->
                stillRight
                        ? Decision.of(Standing.CONFIRMED, alliance, yes(alliance, act))
                        : Decision.nothing(Standing.NOTED, alliance);
            case OPEN ->
                stillRight
                        ? Decision.of(Standing.CONFIRMED, alliance, yes(alliance, act))
                        : Decision.of(Standing.NOTED, alliance, List.of(new AllianceFact.CheckDisputed(act)));
        };
    }

    private static List<AllianceFact> yes(Alliance alliance, Act act) {
        var facts = new ArrayList<AllianceFact>();
        facts.add(new AllianceFact.CheckAnswered(act));
        if (alliance.check().silent() && alliance.state() == AllianceState.DORMANT) {
            facts.add(new AllianceFact.StateChanged(
                    AllianceState.ACTIVE, false, alliance.profile().language(), act));
        }
        return facts;
    }

    private static List<AllianceFact> due(Alliance alliance, Instant now) {
        var check = alliance.check();
        if (alliance.isOver() || alliance.profile().contacts().isEmpty() || now.isBefore(check.nextAt())) {
            return List.of();
        }
        var act = Act.of(Act.CLOCK, now);
        var language = alliance.profile().language();
        return switch (check.stage()) {
            case CONFIRMED, UNANSWERED, DISPUTED ->
                List.of(new AllianceFact.CheckAsked(1, language, now.plus(Check.PATIENCE.multipliedBy(2)), act));
            case ASKED -> List.of(new AllianceFact.CheckAsked(2, language, now.plus(Check.PATIENCE), act));
            case REMINDED ->
                List.of(
                        alliance.state() == AllianceState.ACTIVE
                                ? new AllianceFact.StateChanged(AllianceState.DORMANT, true, language, act)
                                : new AllianceFact.CheckUnanswered(act));
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
