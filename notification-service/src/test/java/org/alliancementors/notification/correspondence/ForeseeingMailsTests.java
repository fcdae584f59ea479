package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.ForeseeingMails.Foreseen;
import org.alliancementors.notification.correspondence.ForeseeingMails.How;
import org.alliancementors.notification.preferences.InMemoryPreferences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForeseeingMailsTests {

    private static final MissionId MISSION = CorrespondenceFixture.MISSION;
    private static final MentorId GRETA = CorrespondenceFixture.GRETA;
    private static final MentorId JONAS = CorrespondenceFixture.JONAS;

    private final InMemoryCorrespondences store = new InMemoryCorrespondences();
    private boolean ownersDown;

    private List<Foreseen> after(CorrespondenceFixture before, DeskPlan.Act act, @Nullable MentorId mentor) {
        store.put(before.state());
        var stored = store.of(new Subject.Mission(MISSION));
        var foreseen = foreseeing().of(MISSION, new DeskPlan(act, mentor, CorrespondenceFixture.EXPIRES));
        assertThat(store.of(new Subject.Mission(MISSION))).isEqualTo(stored);
        return foreseen;
    }

    private ForeseeingMails foreseeing() {
        var letters = new Letters(
                new PlainLinks(),
                new PlainWriting(),
                (mentor, at) -> new PlainLinks().calendar(mentor, 0, at),
                new MessageIds(MacKeys.of("keys", "k1:" + "A".repeat(43))),
                new Offices(
                        new Letter.Addressee("Desk", "desk@desk.example"),
                        new Letter.Addressee("Press", "press@desk.example"),
                        Language.DE));
        var briefings = new Briefings(
                this::book, new InMemoryPreferences(), store, _ -> List.of(), () -> CorrespondenceFixture.START);
        return new ForeseeingMails(store, briefings, letters, () -> CorrespondenceFixture.START);
    }

    private Contacts.Book book(Contacts.Question question) {
        if (ownersDown) {
            return new Contacts.Book(Map.of(), Map.of(), Map.of());
        }
        Entry<Contacts.MissionContact> mission = new Entry.Found<>(SendingFixture.anyMission());
        Entry<Contacts.MentorContact> mentor = new Entry.Found<>(SendingFixture.anyMentor());
        return new Contacts.Book(Map.of(MISSION, mission), Map.of(GRETA, mentor, JONAS, mentor), Map.of());
    }

    private static List<String> told(List<Foreseen> mails) {
        return mails.stream()
                .map(mail -> "%s to %s"
                        .formatted(mail.order().template().code(), mail.order().recipient()))
                .toList();
    }

    private static String to(MentorId mentor) {
        return new Recipient.Mentor(mentor).toString();
    }

    @Test
    void whoIsAskedHearsItAndIsRemindedAndWhoWasAskedBeforeHearsThatItIsOver() {
        var mails = after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.ASK, JONAS);
        assertThat(told(mails))
                .containsExactlyInAnyOrder(
                        "mentor-withdrawn-by-desk to " + to(GRETA),
                        "mentor-assigned to " + to(JONAS),
                        "mentor-reminder to " + to(JONAS));
        assertThat(mails).extracting(Foreseen::notBefore).isSorted();
        assertThat(mails).extracting(Foreseen::how).containsOnly(How.SENT);
        assertThat(mails).extracting(Foreseen::letter).doesNotContainNull();
    }

    @Test
    void whoWasAskedButNotToldYetHearsNothing() {
        var mails = after(CorrespondenceFixture.assigned(), DeskPlan.Act.ASK, JONAS);
        assertThat(told(mails)).doesNotContain("mentor-withdrawn-by-desk to " + to(GRETA));
    }

    @Test
    void aYesByTelephoneIsToldToBothAndNobodyIsAsked() {
        var mails = after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.AGREE, GRETA);
        assertThat(told(mails))
                .containsExactlyInAnyOrder(
                        "mentor-found to " + new Recipient.Initiator(), "mentor-confirmed to " + to(GRETA));
        assertThat(told(after(CorrespondenceFixture.requested(), DeskPlan.Act.AGREE, JONAS)))
                .containsExactlyInAnyOrder(
                        "mentor-found to " + new Recipient.Initiator(), "mentor-confirmed to " + to(JONAS));
    }

    @Test
    void excludingSomebodyElseTellsNobody() {
        assertThat(after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.EXCLUDE, JONAS))
                .isEmpty();
        assertThat(told(after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.EXCLUDE, GRETA)))
                .containsExactly("mentor-withdrawn-by-desk to " + to(GRETA));
        assertThat(told(after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.SEARCH, null)))
                .containsExactly("mentor-withdrawn-by-desk to " + to(GRETA));
    }

    @Test
    void whoStandsByStepsInOrIsLetGo() {
        var standingBy = CorrespondenceFixture.assignedAndTold()
                .on(new Occurrence.Accepted(1, GRETA))
                .on(CorrespondenceFixture.askedToStandBy(1, JONAS))
                .sendAll()
                .on(new Occurrence.StandbyAgreed(1, JONAS))
                .sendAll();
        assertThat(told(after(standingBy, DeskPlan.Act.ASK, JONAS)))
                .contains(
                        "mentor-replaced to " + new Recipient.Initiator(),
                        "standby-stepped-in to " + to(JONAS),
                        "mentor-withdrawn-by-desk to " + to(GRETA))
                .doesNotContain("mentor-assigned to " + to(JONAS), "standby-ended to " + to(JONAS));
        assertThat(told(after(standingBy, DeskPlan.Act.EXCLUDE, JONAS)))
                .containsExactly("standby-ended to " + to(JONAS));
        assertThat(told(after(standingBy, DeskPlan.Act.CANCEL, null))).contains("standby-ended to " + to(JONAS));
    }

    @Test
    void aCancellationIsToldToTheInitiatorAndToWhoWasAsked() {
        assertThat(told(after(CorrespondenceFixture.assignedAndTold(), DeskPlan.Act.CANCEL, null)))
                .containsExactlyInAnyOrder(
                        "mission-cancelled to " + new Recipient.Initiator(),
                        "mentor-withdrawn-cancelled to " + to(GRETA));
    }

    @Test
    void noLinkOfAnInitiatorsPageIsShown() {
        var mails = after(CorrespondenceFixture.requested(), DeskPlan.Act.CANCEL, null);
        assertThat(mails).singleElement().satisfies(mail -> {
            var letter = mail.letter();
            assertThat(letter).isNotNull();
            assertThat(letter.text().plain())
                    .doesNotContain(SendingFixture.anyMission().trackingSecret());
        });
    }

    @Test
    void whileOwnersOfContactDataAreDownItIsSaidWhatWouldGoAlthoughNotInWhichWords() {
        ownersDown = true;
        var mails = after(CorrespondenceFixture.requested(), DeskPlan.Act.ASK, GRETA);
        assertThat(mails).extracting(Foreseen::how).containsOnly(How.UNAVAILABLE);
        assertThat(told(mails)).contains("mentor-assigned to " + to(GRETA));
    }

    @Test
    void ofAMissionThatNobodyKnowsNothingIsForeseen() {
        assertThat(foreseeing().of(new MissionId("unknown"), new DeskPlan(DeskPlan.Act.CANCEL, null, null)))
                .isEmpty();
    }
}
