package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.rounds.Round;
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
        return Stream.of(
                Case.of(CaseFixture.MISSION),
                CaseFixture.anySearch(),
                full,
                CaseFixture.anyOffered(),
                CaseFixture.anyAccepted(),
                declined,
                again,
                unreachable,
                CaseFixture.anyAtDesk(),
                CaseFixture.with(full, full.askDesk(Waiting.Reason.REFUSALS, Map.of(Exclusion.ABSENT, 2), NOW, NOW)),
                CaseFixture.with(full, full.fenceOff()),
                CaseFixture.with(again, again.cancel(NOW)));
    }

    static Stream<MentorPlaces> mentors() {
        var mentor = new MentorId("any");
        var profile = anyMentor()
                .memberOf("A01")
                .away(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)))
                .profile();
        var hold = new Hold(new MissionId("m"), 3, Hold.Role.MENTOR, new RoundId("r"), NOW, false);
        return Stream.of(
                MentorPlaces.unknown(mentor),
                MentorPlaces.unknown(mentor).publish(profile, 5, NOW),
                new MentorPlaces(mentor, 5, true, profile, List.of(hold), NOW, null),
                new MentorPlaces(mentor, 5, true, profile, List.of(hold), NOW, null).confirm(new MissionId("m"), 3),
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
        var mission = new MissionId("m");
        var round = new Round(
                new RoundId("r"),
                NOW,
                1,
                List.of(new Round.Asked(mission, 2, Map.of(Exclusion.RADIUS, 4))),
                List.of(new Round.Edge(
                        mission, new MentorId("M22"), 7, true, Map.of(Term.SPECIALTY, 500, Term.LOAD, 1), 101_501, 47)),
                Map.of(new MentorId("M22"), 2),
                List.of(
                        new Round.Decision(mission, Round.Outcome.CLAIMED, new MentorId("M22")),
                        new Round.Decision(new MissionId("n"), Round.Outcome.NOBODY, null)));
        assertThat(roundTrip(new RoundDocuments(), "r", round)).isEqualTo(round);
    }

    @Test
    void anUnknownFieldOfANewerBuildDoesNotHurt() {
        var document =
                new CaseDocuments().write(CaseFixture.anyOffered()).append("standby", new Document("mentor", "M3"));
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
