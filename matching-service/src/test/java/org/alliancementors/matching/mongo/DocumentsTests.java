package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.StandbyAgreed;
import org.alliancementors.matching.cases.CaseFact.StandbyAsked;
import org.alliancementors.matching.cases.CaseFact.StandbyEnded;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.Declining;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastStandby;
import org.alliancementors.matching.cases.Standby;
import org.alliancementors.matching.cases.Standbys;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Engagement;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.Parting;
import org.alliancementors.matching.places.Seat;
import org.alliancementors.matching.policies.PolicyVersion;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.RoundFixture;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final LocalDate AGAIN = LocalDate.of(2027, 1, 1);
    private static final MentorId M02 = new MentorId("M02");
    private static final Set<String> OF_THE_KIT =
            Set.of("_id", "version", "writeId", "seq", "seen", "outbox", "parked", "driveAt");

    static Stream<Case> cases() {
        Case declined = CaseFixture.with(
                CaseFixture.anyAccepted(), CaseFixture.anyAccepted().decline(1, DeclineReason.TOO_FAR, NOW));
        Case again = CaseFixture.offeredTo(declined, "M01");
        Case unreachable =
                CaseFixture.with(again, again.withdraw(2, new MentorId("M01"), WithdrawalReason.UNREACHABLE, NOW));
        Case full = Case.of(CaseFixture.MISSION)
                .after(Case.of(CaseFixture.MISSION)
                        .begin(anyWish().preferring("M02").of("A01").wish(), NOW));
        Case pending = CaseFixture.with(
                CaseFixture.anyAccepted(),
                CaseFixture.anyAccepted()
                        .decline(1, new Declining(DeclineReason.BIASED, AGAIN, NOW, NOW.plusSeconds(600))));
        Case changed = CaseFixture.with(
                CaseFixture.anyAccepted(),
                CaseFixture.anyAccepted().amend(anyWish().preferring("M02").wish(), NOW));
        return Stream.of(
                pending,
                CaseFixture.with(
                        pending, pending.amend(anyWish().preferring("M02").wish(), NOW)),
                changed,
                standsBy(),
                standsBy().after(List.of(new StandbyEnded(2, M02, PastStandby.Ending.EXPIRED, AGAIN, NOW))),
                CaseFixture.with(standsBy(), standsBy().decline(1, DeclineReason.TOPIC, NOW)),
                Case.of(CaseFixture.MISSION),
                CaseFixture.anySearch(),
                full,
                CaseFixture.anyOffered(),
                CaseFixture.anyAccepted(),
                declined,
                again,
                unreachable,
                CaseFixture.with(unreachable, unreachable.reachable(new MentorId("M01"), NOW)),
                CaseFixture.anyAtDesk(),
                CaseFixture.anyDirected(),
                CaseFixture.anyAgreed(),
                CaseFixture.with(full, full.askDesk(Waiting.Reason.REFUSALS, Map.of(Exclusion.ABSENT, 2), NOW, NOW)),
                CaseFixture.with(full, full.fenceOff()),
                CaseFixture.with(again, again.cancel(NOW)),
                CaseFixture.with(
                        CaseFixture.anyAccepted(),
                        CaseFixture.anyAccepted().complete(new MentorId("M22"), Closure.How.BY_DESK, NOW)),
                CaseFixture.with(full, full.offer(substituting())));
    }

    private static Offer substituting() {
        var stead = new Stead(M02, Stead.Role.SUBSTITUTE, new MentorId("M07"));
        return new Offer(1, M02, false, new RoundId("r"), 1, Map.of(), 47, NOW, NOW, NOW, stead);
    }

    private static Case standsBy() {
        var day = new Period(LocalDate.of(2026, 4, 22), LocalDate.of(2026, 4, 22));
        var search = Case.of(CaseFixture.MISSION)
                .after(Case.of(CaseFixture.MISSION).begin(anyWish().on(day).wish(), NOW));
        var offered = CaseFixture.offeredTo(search, "M22");
        var standby = new Standby(2, M02, CaseFixture.offer(2, "M02"), null);
        return CaseFixture.with(offered, offered.accept(1, NOW, NOW.plusSeconds(600)))
                .after(List.of(new StandbyAsked(standby), new StandbyAgreed(2, M02, NOW)));
    }

    static Stream<MentorPlaces> mentors() {
        var mentor = new MentorId("any");
        var profile = anyMentor()
                .memberOf("A01")
                .away(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)))
                .profile();
        var hold = Hold.asked(new MissionId("m"), 3, new RoundId("r"), NOW);
        var held = ((Claim.Granted)
                        MentorPlaces.unknown(mentor).publish(profile, 5, NOW).claim(hold, 5))
                .places();
        var engaged = held.engage(Seat.of(hold), Engagement.of(NOW, MissionKind.ADVICE));
        return Stream.of(
                MentorPlaces.unknown(mentor),
                MentorPlaces.unknown(mentor).publish(profile, 5, NOW),
                held,
                held.confirm(hold),
                engaged,
                engaged.release(Seat.of(hold), new Parting(Parting.Answer.GIVEN, AGAIN), NOW),
                held.release(Seat.of(hold), new Parting(Parting.Answer.LAPSED, null), NOW),
                held.leave(M02, 6, NOW),
                held.leave(null, 6, NOW),
                MentorPlaces.unknown(mentor)
                        .publish(anyMentor().substitutedBy("M02").profile(), 5, NOW),
                MentorPlaces.unknown(mentor)
                        .publish(profile, 5, NOW)
                        .withdraw(6, NOW)
                        .forget(7));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseComesBackAsItWas(Case state) {
        assertThat(roundTrip(new CaseDocuments(), state.mission().value(), state))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("mentors")
    void aMentorComesBackAsTheyWere(MentorPlaces state) {
        assertThat(roundTrip(new MentorDocuments(), state.mentor().value(), state))
                .isEqualTo(state);
    }

    @Test
    void aRoundComesBackAsItWas() {
        Round round = RoundFixture.anyRound();
        Round alone =
                new Round(round.id(), NOW, round.weighing(), Pool.UNKNOWN, List.of(), List.of(), Map.of(), List.of());
        assertThat(roundTrip(new RoundDocuments(), "round-7", round)).isEqualTo(round);
        assertThat(roundTrip(new RoundDocuments(), "round-7", alone)).isEqualTo(alone);
        var stead = new Stead(M02, Stead.Role.SUCCESSOR, new MentorId("M07"));
        var edge = new Round.Edge(new MissionId("m"), M02, 5, false, Map.of(), 101_500, 47, stead);
        var first = new Round(
                round.id(), NOW, round.weighing(), Pool.UNKNOWN, List.of(), List.of(edge), Map.of(), List.of());
        assertThat(roundTrip(new RoundDocuments(), "round-7", first)).isEqualTo(first);
    }

    @Test
    void aVersionOfThePolicyComesBackAsItWas() {
        var owing = new PolicyVersion(Policy.FIRST.withVersion(12), "desk-7", NOW, "we try \"it\"", NOW);
        assertThat(roundTrip(new PolicyDocuments(), "12", owing)).isEqualTo(owing);
        assertThat(roundTrip(new PolicyDocuments(), "12", owing.pulled())).isEqualTo(owing.pulled());
        assertThat(new PolicyDocuments().driveAt(owing)).isEqualTo(NOW);
        assertThat(new PolicyDocuments().driveAt(owing.pulled())).isNull();
    }

    @Test
    void aCaseOfAnEarlierBuildStillReads() {
        var declined = CaseFixture.with(
                CaseFixture.anyOffered(), CaseFixture.anyOffered().decline(1, DeclineReason.TOO_FAR, NOW));
        var document = new CaseDocuments().write(declined);
        for (String field : List.of("dues", "earlier", "declining", "recheckSince", "standbys", "desk")) {
            document.remove(field);
        }
        document.append(
                "releases",
                List.of(new Document("mentor", "M22").append("attempt", 1).append("since", Date.from(NOW))));
        Case read = new CaseDocuments().read(CaseFixture.MISSION.value(), document);
        assertThat(read.past()).isEqualTo(declined.past());
        assertThat(read.standbys()).isEqualTo(Standbys.NONE);
        assertThat(read.dues()).singleElement().satisfies(due -> {
            assertThat(due.seat()).isEqualTo(Seat.of(CaseFixture.MISSION, 1));
            assertThat(due.parting()).isEqualTo(Parting.UNCOUNTED);
            assertThat(due.from()).isEqualTo(NOW);
        });
    }

    @Test
    void aMentorOfAnEarlierBuildStillReads() {
        var document = new MentorDocuments()
                .write(MentorPlaces.unknown(M02).publish(anyMentor("M02").profile(), 5, NOW));
        document.remove("track");
        document.remove("againFrom");
        MentorPlaces read = new MentorDocuments().read("M02", document);
        assertThat(read.track()).isEqualTo(TrackRecord.EMPTY);
        assertThat(read.againFrom()).isNull();
    }

    @Test
    void anUnknownFieldOfANewerBuildDoesNotHurt() {
        var document =
                new CaseDocuments().write(CaseFixture.anyOffered()).append("helper", new Document("mentor", "M3"));
        assertThat(new CaseDocuments().read(CaseFixture.MISSION.value(), document))
                .isEqualTo(CaseFixture.anyOffered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a_b", "a b", "ä", "a/b"})
    void aKeyThatIsNoIdMakesNoDocument(String key) {
        assertThat(new CaseDocuments().initial(key)).isNull();
        assertThat(new MentorDocuments().initial(key)).isNull();
        assertThat(new CaseDocuments().initial("a".repeat(65))).isNull();
    }

    @Test
    void aKeyThatIsAnIdMakesOne() {
        assertThat(new CaseDocuments().initial("mission-1")).isEqualTo(Case.of(CaseFixture.MISSION));
        assertThat(new MentorDocuments().initial("M1")).isEqualTo(MentorPlaces.unknown(new MentorId("M1")));
    }

    private static <S> S roundTrip(StateMapping<S> mapping, String id, S state) {
        Document written = mapping.write(state);
        assertThat(written.keySet()).doesNotContainAnyElementsOf(OF_THE_KIT);
        var bson = new BsonDocument();
        new DocumentCodec()
                .encode(
                        new BsonDocumentWriter(bson),
                        written,
                        EncoderContext.builder().build());
        Document stored = new DocumentCodec()
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
        stored.values().removeIf(java.util.Objects::isNull);
        return mapping.read(id, stored);
    }
}
