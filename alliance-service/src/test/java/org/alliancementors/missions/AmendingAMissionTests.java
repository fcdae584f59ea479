package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.amendedDraft;
import static org.alliancementors.missions.MissionFixture.amendedWish;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.AmendingMissions.Outcome;
import org.alliancementors.missions.AmendingMissions.Outcome.Refused.Why;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmendingAMissionTests {

    private static final MissionId ID = new MissionId("m-1");

    private final InMemoryMissions missions = new InMemoryMissions();
    private Instant now = at(9);
    private final AmendingMissions amending = new AmendingMissions(missions, Places.load(), () -> now);

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            names = {"SEARCHING", "OFFERED", "ACCEPTED", "AT_DESK"})
    void tellsTheWholeWishAndLeavesTheStatusToTheSearch(MissionStatus status) {
        var before = anyMission("m-1", status);
        missions.put(before);

        var outcome = amending.amend(ID, amendedDraft(), before.version(), Amender.BY_DESK);

        var after = missions.find(ID).orElseThrow();
        assertThat(outcome).contains(new Outcome.Done(after));
        assertThat(after.wish()).isEqualTo(amendedWish());
        assertThat(after.status()).isEqualTo(status);
        assertThat(after.progress().offer()).isEqualTo(before.progress().offer());
        assertThat(after.progress().history().getLast())
                .isEqualTo(new HistoryEntry(Happening.AMENDED, now, Source.MISSIONS, 2, null, null, "BY_DESK"));
        assertThat(missions.facts()).containsExactly(new MissionFact.Amended(amendedWish(), Amender.BY_DESK, now));
    }

    @Test
    void repeatedChangesNothingAlsoUnderTheVersionOfBefore() { // U3
        var before = anyMission("m-1", MissionStatus.SEARCHING);
        missions.put(before);
        amending.amend(ID, amendedDraft(), before.version(), Amender.BY_DESK);
        var after = missions.find(ID).orElseThrow();
        now = at(10);

        assertThat(amending.amend(ID, amendedDraft(), before.version(), Amender.BY_DESK))
                .contains(new Outcome.Done(after));
        assertThat(missions.find(ID)).contains(after);
        assertThat(missions.facts()).hasSize(1);
    }

    @Test
    void isRefusedWhenSomethingHappenedMeanwhile() {
        var seen = anyMission("m-1", MissionStatus.SEARCHING);
        missions.put(seen.on(offered(1, 1)));

        assertThat(amending.amend(ID, amendedDraft(), seen.version(), Amender.BY_DESK))
                .contains(new Outcome.Overtaken(seen.version() + 1));
        assertThat(missions.facts()).isEmpty();
        assertThat(amending.amend(ID, amendedDraft(), null, Amender.BY_INITIATOR))
                .get()
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, NOT_CONFIRMED", "CANCELLED, CANCELLED"})
    void isRefusedBeforeItIsCertainAndAfterItsEnd(MissionStatus status, Why why) {
        var before = anyMission("m-1", status);
        missions.put(before);

        assertThat(amending.amend(ID, amendedDraft(), before.version(), Amender.BY_DESK))
                .contains(new Outcome.Refused(why));
        assertThat(missions.find(ID)).contains(before);
        assertThat(missions.facts()).isEmpty();
    }

    @Test
    void isRefusedOnceItHasTakenPlaceButNotWhenNobodyWasFound() {
        now = Instant.parse("2026-05-20T21:59:59Z"); // the last second of its last day, in Berlin
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        missions.put(anyMission("m-2", MissionStatus.AT_DESK));
        assertThat(amending.amend(ID, moved("2026-06-01"), null, Amender.BY_DESK))
                .get()
                .isInstanceOf(Outcome.Done.class);
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        now = now.plusSeconds(1);

        assertThat(amending.amend(ID, moved("2026-06-02"), null, Amender.BY_DESK))
                .contains(new Outcome.Refused(Why.OVER));
        assertThat(amending.amend(new MissionId("m-2"), moved("2026-06-02"), null, Amender.BY_DESK))
                .get()
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isCheckedLikeARequest() {
        missions.put(anyMission("m-1", MissionStatus.SEARCHING));
        var nothing = new WishDraft(null, null, null, null, null, null, null, "ANY");

        assertThat(amending.amend(ID, nothing, null, Amender.BY_DESK))
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("kind", "specialties", "postalCode", "format", "date", "stateWish"));
        assertThat(missions.facts()).isEmpty();
    }

    @Test
    void mayKeepAFirstDayThatIsPastWhileTheWindowIsOpen() {
        missions.put(anyMission("m-1", MissionStatus.SEARCHING));
        now = Instant.parse("2026-05-15T08:00:00Z");

        assertThat(amending.amend(ID, window("2026-05-13", "2026-05-25"), null, Amender.BY_DESK))
                .get()
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(amending.amend(ID, window("2026-05-12", "2026-05-14"), null, Amender.BY_DESK))
                .get()
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(amending.amend(ID, window("2026-05-12", "2026-05-25"), null, Amender.BY_DESK))
                .get()
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyAmendsWhatIsNotThere() {
        assertThat(amending.amend(ID, amendedDraft(), null, Amender.BY_DESK)).isEmpty();
    }

    @Test
    void givesTheInitiatorAnotherDayBeforeTheDeskIsAsked() {
        missions.put(anyMission("m-1", MissionStatus.SEARCHING));
        amending.amend(ID, amendedDraft(), null, Amender.BY_INITIATOR);

        var mission = missions.find(ID).orElseThrow();
        assertThat(mission.progress().since()).isEqualTo(NOW);
        assertThat(mission.waitingAtDesk(at(32))).isFalse();
        assertThat(mission.waitingAtDesk(at(33))).isTrue();
    }

    private static WishDraft moved(String day) {
        var draft = amendedDraft();
        return new WishDraft(
                draft.kind(), draft.specialties(), draft.postalCode(), draft.format(), day, null, null, null);
    }

    private static WishDraft window(String from, String to) {
        return new WishDraft(
                "FOUNDING",
                List.of("GRUENDUNG"),
                "37176",
                "ON_SITE",
                null,
                new MissionDraft.Window(from, to),
                null,
                null);
    }
}
