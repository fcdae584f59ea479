package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.DirectingCases.Choice;
import org.alliancementors.matching.cases.DirectingCases.Directive;
import org.alliancementors.matching.cases.DirectingCases.Outcome;

/** The desk at work in a world: it always acts on the case as it stands, unless a test says otherwise. */
record DeskFixture(World world) {

    /** Who acts. */
    static final String BY = "desk-7";

    Outcome assign(String mission, String mentor) {
        return world.directing.assign(now(mission), Choice.asking(new MentorId(mentor)));
    }

    Outcome assignDespiteAbsence(String mission, String mentor) {
        return world.directing.assign(now(mission), new Choice(new MentorId(mentor), true, false));
    }

    /** The mentor has told the desk that they come. */
    Outcome assignAgreed(String mission, String mentor) {
        return world.directing.assign(now(mission), new Choice(new MentorId(mentor), false, true));
    }

    Outcome exclude(String mission, String mentor) {
        return world.directing.exclude(now(mission), new MentorId(mentor));
    }

    Outcome search(String mission) {
        return world.directing.search(now(mission));
    }

    Outcome snooze(String mission, Instant until) {
        return world.directing.snooze(now(mission), until);
    }

    Outcome undo(String mission) {
        return world.directing.undo(now(mission));
    }

    /** A directive by somebody who has just read the case. */
    Directive now(String mission) {
        long version = world.cases
                .find(mission)
                .map(stored -> stored.envelope().version())
                .orElse(1L);
        return new Directive(new MissionId(mission), version, BY, "we talked on the phone");
    }

    /** Why it was refused. */
    static DeskRefusal refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused(DeskRefusal why) ? why : fail(outcome);
    }

    private static DeskRefusal fail(Outcome outcome) {
        throw new AssertionError("not refused but " + outcome);
    }
}
