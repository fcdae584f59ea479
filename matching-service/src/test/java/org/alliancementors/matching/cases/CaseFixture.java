package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.WishFixture;

/** Cases for tests, brought into their state by what a case can decide itself. */
public final class CaseFixture {

    /** The mission that all of them are about. */
    public static final MissionId MISSION = new MissionId("mission-1");

    private static final Instant NOW = WishFixture.MONDAY;

    private CaseFixture() {}

    /** A search that has begun. */
    public static Case anySearch() {
        return with(
                Case.of(MISSION), Case.of(MISSION).begin(WishFixture.anyWish().wish(), NOW));
    }

    /** The mentor is asked in the case's current attempt. */
    public static Case offeredTo(Case state, String mentor) {
        return with(state, state.offer(offer(state.attempt(), mentor)));
    }

    /** A first mentor is asked. */
    public static Case anyOffered() {
        return offeredTo(anySearch(), "M22");
    }

    /** A first mentor has accepted. */
    public static Case anyAccepted() {
        Case offered = anyOffered();
        return with(offered, offered.accept(1, NOW));
    }

    /** Nobody can be asked. */
    public static Case anyAtDesk() {
        Case search = anySearch();
        return with(
                search,
                search.askDesk(
                        Waiting.Reason.NOBODY, Map.of(Exclusion.CAPACITY, 3), NOW, NOW.plus(Duration.ofMinutes(5))));
    }

    /** The desk excluded somebody, assigned somebody else, took that back, and put the case out of sight. */
    public static Case anyDirected() {
        Case excluded = with(anyAtDesk(), directed(desk(anyAtDesk()).exclude(new MentorId("M06"))));
        Case assigned = with(excluded, directed(desk(excluded).assign(offer(1, "M01"), false)));
        Case undone = with(assigned, directed(desk(assigned).undo()));
        return with(undone, directed(desk(undone).snooze(NOW.plus(Duration.ofDays(1)))));
    }

    /** The desk passed on the yes of a mentor. */
    public static Case anyAgreed() {
        return with(anyAtDesk(), directed(desk(anyAtDesk()).assign(offer(1, "M01"), true)));
    }

    private static DeskDecisions desk(Case state) {
        return new DeskDecisions(state, "desk-7", "we talked on the phone", NOW);
    }

    private static List<CaseFact> directed(DeskDecisions.Verdict verdict) {
        return switch (verdict) {
            case DeskDecisions.Verdict.Granted(var facts) -> facts;
            case DeskDecisions.Verdict.Refused(var why) -> throw new IllegalArgumentException(why.toString());
        };
    }

    /** An offer of an attempt to a mentor that lapses after three days. */
    public static Offer offer(int attempt, String mentor) {
        return new Offer(
                attempt,
                new MentorId(mentor),
                false,
                new RoundId("round-1"),
                1,
                Map.of(Term.SPECIALTY, 500, Term.DISTANCE, 253, Term.LOAD, 200),
                47,
                NOW,
                NOW.plus(Duration.ofHours(29)),
                NOW.plus(Duration.ofDays(3)));
    }

    /** The state after what was decided, which must have been something. */
    public static Case with(Case before, List<CaseFact> decided) {
        if (decided.isEmpty()) {
            throw new IllegalArgumentException("nothing was decided in state %s".formatted(before.status()));
        }
        return before.after(decided);
    }
}
