package org.alliancementors.matching.cases;

import static org.alliancementors.matching.cases.DeskFixture.refusal;
import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.junit.jupiter.api.Test;

/** The desk picks the mentor itself. */
class AssigningByDeskTests {

    private static final MentorId FAR = new MentorId("far");

    @Test
    void anyMentorCanBeAssignedWhateverTheRulesSay() {
        var far = anyMentor("far")
                .at(48.1, 11.6, 50)
                .specialisedIn(Specialty.PFLEGE)
                .working(Format.ONLINE);
        var world = World.with(far.profile());
        world.request("mission", anyWish());
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(new DeskFixture(world).assign("mission", "far")).isEqualTo(new Outcome.Done());
        Offer offer = world.offerOf("mission");
        assertThat(offer.mentor()).isEqualTo(FAR);
        assertThat(offer.round()).isNull();
        assertThat(offer.policyVersion()).isEqualTo(1);
        assertThat(offer.addends()).containsEntry(Term.SPECIALTY, 0).containsKey(Term.LOAD);
        assertThat(offer.distanceKm()).isGreaterThan(300);
        assertThat(offer.expiresAt()).isAfter(offer.remindAt());
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("far")));
        assertThat(world.accept("mission")).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void everyActIsKeptWithWhoDidItWhenAndWhy() {
        var world = World.with(
                anyMentor().profile(), anyMentor("far").at(48.1, 11.6, 50).profile());
        world.request("mission", anyWish());
        new DeskFixture(world).assign("mission", "far");
        assertThat(world.find("mission").desk().acts()).singleElement().satisfies(act -> {
            assertThat(act.number()).isEqualTo(1);
            assertThat(act.kind()).isEqualTo(DeskAct.Kind.ASSIGN);
            assertThat(act.by()).isEqualTo(DeskFixture.BY);
            assertThat(act.at()).isEqualTo(world.now());
            assertThat(act.mentor()).isEqualTo(FAR);
            assertThat(act.reason()).isEqualTo("we talked on the phone");
            assertThat(act.attempt()).isEqualTo(2);
        });
        assertThat(world.acts).isEqualTo(world.find("mission").desk().acts());
    }

    @Test
    void whoWasAskedOrHadAcceptedIsWithdrawnInTheSameWrite() {
        var world = World.with(
                anyMentor().profile(), anyMentor("far").at(48.1, 11.6, 50).profile());
        world.request("mission", anyWish());
        world.accept("mission");
        new DeskFixture(world).assign("mission", "far");
        assertThat(world.story("mission"))
                .containsExactly(
                        "SearchBegun",
                        "MentorOffered",
                        "OfferAccepted",
                        "OfferWithdrawn",
                        "MentorOffered",
                        "DeskActed");
        assertThat(world.factsOf("mission"))
                .filteredOn(CaseFact.OfferWithdrawn.class::isInstance)
                .extracting(fact -> ((CaseFact.OfferWithdrawn) fact).reason())
                .containsExactly(CaseFact.WithdrawalReason.BY_DESK);
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("far")));
        assertThat(world.find("mission").attempt()).isEqualTo(2);
    }

    @Test
    void whoDeclinedBeforeCanBeAssignedAllTheSame() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        world.decline("mission");
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(new DeskFixture(world).assign("mission", "any")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void capacityIsNeverExceeded() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("holder", anyWish());
        world.request("mission", anyWish());
        assertThat(refusal(new DeskFixture(world).assign("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorFull(new MentorId("any"), 1));
        assertThat(world.holders()).isEqualTo(Map.of("holder", List.of("any")));
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("mission").desk()).isEqualTo(DeskNotes.NONE);
    }

    @Test
    void whoHasLeftOrIsNotKnownCannotBeAssigned() {
        var world = World.with(anyMentor().profile());
        world.withdraw("any");
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        assertThat(refusal(desk.assign("mission", "any"))).isEqualTo(new DeskRefusal.MentorLeft(new MentorId("any")));
        assertThat(refusal(desk.assign("mission", "nobody")))
                .isEqualTo(new DeskRefusal.MentorUnknown(new MentorId("nobody")));
    }

    @Test
    void anAbsenceNeedsASecondWord() {
        // U6
        var holiday = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        var elsewhen = new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 30));
        var world = World.with(anyMentor().away(elsewhen, holiday).profile());
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        assertThat(refusal(desk.assign("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorAway(new MentorId("any"), List.of(holiday)));
        assertThat(world.holders()).isEmpty();
        assertThat(desk.assignDespiteAbsence("mission", "any")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void whoIsAskedAlreadyOrHasAcceptedIsNotAskedAgain() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        assertThat(refusal(desk.assign("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorIsTheirs(new MentorId("any"), false));
        world.accept("mission");
        assertThat(refusal(desk.assign("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorIsTheirs(new MentorId("any"), true));
        assertThat(world.holders().get("mission")).hasSize(1);
    }

    @Test
    void whoeverHasNotSeenTheLatestIsToldAndNothingHappens() {
        var world = World.with(
                anyMentor().profile(), anyMentor("far").at(48.1, 11.6, 50).profile());
        world.request("mission", anyWish());
        var stale = new DeskFixture(world).now("mission");
        world.accept("mission");
        assertThat(world.directing.assign(stale, DirectingCases.Choice.asking(FAR)))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.now().state().status()).isEqualTo(Status.ACCEPTED));
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void aPlaceThatWasHeldForNothingGoesBack() {
        // somebody accepts between the hold and the offer
        var world = World.with(
                anyMentor().profile(), anyMentor("far").at(48.1, 11.6, 50).profile());
        world.request("mission", anyWish());
        world.cases.beforeNextUpdate(() -> world.accept("mission"));
        assertThat(new DeskFixture(world).assign("mission", "far")).isInstanceOf(Outcome.Changed.class);
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void aCrashBetweenHoldAndOfferLeavesNothingBehind() {
        // C14
        var world = World.with(
                anyMentor().profile(), anyMentor("far").at(48.1, 11.6, 50).profile());
        world.request("mission", anyWish());
        world.cases.beforeNextUpdate(() -> {
            throw new IllegalStateException("crash between hold and offer");
        });
        assertThatThrownBy(() -> new DeskFixture(world).assign("mission", "far"))
                .hasMessageContaining("crash");
        assertThat(world.holders().get("mission")).containsExactlyInAnyOrder("any", "far");
        world.later(Duration.ofMinutes(5));
        world.sweep();
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void anInstanceThatSleepsBetweenHoldAndOfferCannotOfferAPlaceThatIsGone() {
        var world = World.with(
                anyMentor().profile(),
                anyMentor("far").at(48.1, 11.6, 50).withCapacity(1).profile());
        world.request("mission", anyWish());
        world.accept("mission");
        world.cases.beforeNextUpdate(() -> {
            world.later(Duration.ofMinutes(6));
            world.sweep();
        });
        assertThat(new DeskFixture(world).assign("mission", "far")).isInstanceOf(Outcome.Changed.class);
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void whatIsOverOrUnknownCannotBeAssigned() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        world.cancel("mission");
        var desk = new DeskFixture(world);
        assertThat(refusal(desk.assign("mission", "any"))).isEqualTo(new DeskRefusal.Closed());
        assertThat(desk.assign("never-heard-of", "any")).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void theSearchIsNotWrittenOverWhenItHasJustHeldThePlaceItself() {
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.mentor("any", places -> switch (places.claim(
                Hold.asked(new MissionId("mission"), 1, new RoundId("a-round"), world.now()), places.profileSeq())) {
            case Claim.Granted(var granted) -> granted;
            case Claim.Refused refused -> places;
        });
        assertThat(refusal(new DeskFixture(world).assign("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorAboutToBeAsked(new MentorId("any")));
        assertThat(Objects.requireNonNull(world.holders().get("mission"))).hasSize(1);
    }
}
