package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;

/** The three stories of the programme, with its 32 mentors. */
class StoriesTests {

    private final World world = World.with(MentorFixture.programme());

    @Test
    void aFoundingInNoertenHardenberg() {
        world.request("founding", anyWish());
        assertThat(world.mentorOf("founding")).as("Kassel").isEqualTo("M22");
        assertThat(world.offerOf("founding").distanceKm()).isEqualTo(47);
        assertThat(world.offerOf("founding").score()).as("as in the README").isEqualTo(1148);

        assertThat(world.decline("founding")).isEqualTo(Answer.DECLINED);
        assertThat(world.mentorOf("founding")).as("Wolfsburg, not Erfurt").isEqualTo("M01");
        assertThat(world.offerOf("founding").distanceKm()).isEqualTo(104);
        assertThat(world.offerOf("founding").score()).as("as in the README").isEqualTo(1091);
        assertThat(world.offerOf("founding").attempt()).isEqualTo(2);

        assertThat(world.accept("founding")).isEqualTo(Answer.ACCEPTED);
        assertThat(world.story("founding"))
                .containsExactly("SearchBegun", "MentorOffered", "OfferDeclined", "MentorOffered", "OfferAccepted");
        assertThat(world.holders()).isEqualTo(Map.of("founding", List.of("M01")));
    }

    @Test
    void winningBusinessesForGiessenWetzlarAndMarburg() {
        var places = new LinkedHashMap<String, WishFixture>();
        places.put("giessen", businesses(50.5859, 8.6730));
        places.put("wetzlar", businesses(50.5669, 8.4828));
        places.put("marburg", businesses(50.8066, 8.7477));
        places.forEach(world::request);
        assertThat(places.keySet())
                .allSatisfy(mission -> assertThat(world.mentorOf(mission)).isEqualTo("M02"));
        // the load of the mentor shows: 4 of 4 places free, then 3, then 2
        assertThat(world.offerOf("giessen").addends()).containsEntry(Term.LOAD, 200);
        assertThat(world.offerOf("wetzlar").addends()).containsEntry(Term.LOAD, 150);
        assertThat(world.offerOf("marburg").addends()).containsEntry(Term.LOAD, 100);
        assertThat(world.places("M02").free()).isEqualTo(1);
    }

    @Test
    void allThreeInOneBatch() {
        world.requestTogether(Map.of(
                "giessen", businesses(50.5859, 8.6730),
                "wetzlar", businesses(50.5669, 8.4828),
                "marburg", businesses(50.8066, 8.7477)));
        assertThat(world.holders().values()).containsOnly(List.of("M02")).hasSize(3);
        assertThat(world.rounds.kept).hasSize(1);
    }

    @Test
    void aTalkInSendenhorstWithThePreferredMentor() {
        var talk =
                anyWish().wishing(Specialty.VORTRAG, Specialty.OEFFENTLICHKEIT).at(51.8548, 7.7902);
        world.request("talk", talk.preferring("M02"));
        assertThat(world.mentorOf("talk")).isEqualTo("M02");
        assertThat(world.offerOf("talk").preferred()).isTrue();
        assertThat(world.offerOf("talk").distanceKm()).isEqualTo(199);

        world.request("without-a-wish", talk);
        assertThat(world.mentorOf("without-a-wish")).as("Münster is nearer").isEqualTo("M17");
    }

    @Test
    void aPreferredMentorWhoDeclinesLapsesToTheOpenSearch() {
        var talk =
                anyWish().wishing(Specialty.VORTRAG, Specialty.OEFFENTLICHKEIT).at(51.8548, 7.7902);
        world.request("talk", talk.preferring("M02"));
        world.decline("talk");
        assertThat(world.mentorOf("talk")).isEqualTo("M17");
        assertThat(world.offerOf("talk").preferred()).isFalse();
    }

    @Test
    void aPreferredMentorWhoMayNotBeAskedIsNotAsked() {
        world.request("founding", anyWish().preferring("M06"));
        assertThat(world.mentorOf("founding"))
                .as("Potsdam is beyond its radius")
                .isEqualTo("M22");
    }

    @Test
    void theDeskSeesWhoCouldBeAskedAndWhyTheOthersCannot() {
        world.request("founding", anyWish());
        world.decline("founding");
        var explanation = world.explaining.explain(new MissionId("founding")).orElseThrow();
        assertThat(explanation.of().status()).isEqualTo(Status.OFFERED);
        assertThat(explanation.candidates())
                .extracting(ranked -> ranked.mentor().value())
                .as("Wolfsburg, Erfurt, Magdeburg")
                .containsExactly("M01", "M15", "M13");
        assertThat(explanation.candidates().getFirst().current()).isTrue();
        assertThat(explanation.candidates())
                .allSatisfy(ranked -> assertThat(ranked.answerBy()).isAfter(world.now()))
                .allSatisfy(ranked -> assertThat(ranked.capacity()).isGreaterThanOrEqualTo(ranked.free()));
        assertThat(explanation.excluded())
                .allSatisfy(excluded -> assertThat(excluded.answerBy()).isAfter(world.now()));
        assertThat(explanation.candidates().getFirst().score().addends()).containsOnlyKeys(Term.values());
        assertThat(explanation.excluded())
                .filteredOn(excluded -> excluded.mentor().equals(new MentorId("M22")))
                .extracting(excluded -> excluded.reason().name())
                .containsExactly("DECLINED");
        assertThat(explanation.excluded())
                .filteredOn(excluded -> excluded.mentor().equals(new MentorId("M06")))
                .flatExtracting(excluded -> excluded.obstacles())
                .extracting(obstacle -> obstacle.sentence())
                .as("Potsdam is beyond its radius")
                .containsExactly("Radius 150 km, the place is 231 km away: 81 km more.");
        assertThat(explanation.candidates().size() + explanation.excluded().size())
                .isEqualTo(32);
    }

    @Test
    void aMentorWhoseLastPlaceIsTheMissionsOwnIsStillItsCandidate() {
        world.publish(MentorFixture.anyMentor("M22").withCapacity(1).profile());
        world.request("founding", anyWish());
        var explanation = world.explaining.explain(new MissionId("founding")).orElseThrow();
        assertThat(explanation.candidates().getFirst().mentor().value()).isEqualTo("M22");
        assertThat(world.explaining.explain(new MissionId("unknown"))).isEmpty();
    }

    @Test
    void everyRoundOfARunCanBeComputedAgain() {
        world.requestTogether(Map.of("founding", anyWish(), "giessen", businesses(50.5859, 8.6730)));
        world.decline("founding");
        world.request("wetzlar", businesses(50.5669, 8.4828));
        assertThat(world.rounds.kept.values()).isNotEmpty().allSatisfy(round -> {
            assertThat(round.recompute().differences()).isEmpty();
            assertThat(round.recompute().agrees()).isTrue();
        });
    }

    private static WishFixture businesses(double latitude, double longitude) {
        return anyWish().wishing(Specialty.KMU_GEWINNEN).at(latitude, longitude);
    }
}
