package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.calledOff;
import static org.alliancementors.notification.correspondence.AppointmentFixture.held;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.Contacts.MentorContact;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.alliancementors.notification.correspondence.SubscribedCalendars.Reading;
import org.alliancementors.notification.correspondence.texts.WritingFixture;
import org.junit.jupiter.api.Test;

/** What a mentor's calendar program fetches. */
class SubscribedCalendarsTests {

    private final InMemoryCorrespondences store = new InMemoryCorrespondences();
    private Entry<MissionContact> missionAnswer = new Entry.Found<>(SendingFixture.anyMission());
    private Entry<MentorContact> mentorAnswer = new Entry.Found<>(SendingFixture.anyMentor());
    private Instant now = START;
    private final SubscribedCalendars calendars = new SubscribedCalendars(
            store,
            _ -> new Contacts.Book(Map.of(MISSION, missionAnswer), Map.of(GRETA, mentorAnswer), Map.of()),
            WritingFixture.anyWriting(),
            new PlainLinks(),
            () -> now);

    SubscribedCalendarsTests() {
        store.put(Correspondence.of(new Subject.Mentor(GRETA)));
        is(new MentorOccurrence.Published(List.of()));
    }

    private void is(MentorOccurrence occurrence) {
        store.on(
                new Subject.Mentor(GRETA),
                c -> MentorMails.on(c, new EventId("mentors", GRETA.value(), 1), START, occurrence));
    }

    private List<String> lines() {
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Shown.class);
        return ((Reading.Shown) calendars.read(GRETA, 0))
                .text()
                .replace("\r\n ", "")
                .lines()
                .toList();
    }

    @Test
    void whatIsAgreedStandsThereUnderTheNumbersOfTheMails() {
        store.put(accepted()
                .on(scheduled(0, TUESDAY))
                .sendAll()
                .on(AppointmentFixture.moved(1, TUESDAY.plusSeconds(3600)))
                .state());
        assertThat(lines())
                .contains("UID:t4c7n2@LBF-7K3M-9QXT", "SEQUENCE:1", "DTSTART:20261215T090000Z", "STATUS:CONFIRMED")
                .doesNotContain("METHOD:PUBLISH");
        // the same again, so that a program can see that nothing is new
        assertThat(calendars.read(GRETA, 0)).isEqualTo(calendars.read(GRETA, 0));
    }

    // such an address gets around more easily than a mail
    @Test
    void itNamesNobodyAndLeadsNowhere() {
        store.put(accepted().on(scheduled(0, TUESDAY)).sendAll().state());
        assertThat(String.join("\n", lines()))
                .contains("LOCATION:37176 Nörten-Hardenberg", "LBF-7K3M-9QXT")
                .doesNotContain("Ina", "Itter", "ina@", "Greta", "0551", "Wir gründen", "k1-secret", "http");
    }

    @Test
    void whatIsOffOrSomebodyElsesIsNotThere() {
        store.put(accepted()
                .on(scheduled(0, TUESDAY))
                .sendAll()
                .on(calledOff(1, CallingOff.BY_DESK))
                .state());
        assertThat(lines()).doesNotContain("BEGIN:VEVENT");
        store.put(accepted()
                .on(scheduled(0, TUESDAY))
                .sendAll()
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .on(CorrespondenceFixture.asked(2, JONAS))
                .on(new Occurrence.Accepted(2, JONAS))
                .state());
        assertThat(lines()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void whatIsOverStaysForNinetyDays() {
        store.put(accepted().on(scheduled(0, TUESDAY)).sendAll().on(held()).state());
        now = TUESDAY.plus(SubscribedCalendars.PAST).minusSeconds(1);
        assertThat(lines()).contains("UID:t4c7n2@LBF-7K3M-9QXT");
        now = TUESDAY.plus(SubscribedCalendars.PAST);
        assertThat(lines()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void theDayOfAMissionStandsThereUntilATimeIsAgreed() {
        var mails = CorrespondenceFixture.anyCorrespondence()
                .on(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), LocalDate.of(2026, 12, 15)))
                .on(CorrespondenceFixture.asked(1, GRETA))
                .sendAll()
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll();
        store.put(mails.state());
        assertThat(lines()).contains("UID:mission@LBF-7K3M-9QXT", "DTSTART;VALUE=DATE:20261215", "STATUS:TENTATIVE");
        store.put(mails.on(scheduled(0, TUESDAY)).state());
        assertThat(lines()).contains("UID:t4c7n2@LBF-7K3M-9QXT").doesNotContain("UID:mission@LBF-7K3M-9QXT");
    }

    @Test
    void whileTheOwnersAreDownTheTimesAreRightAllTheSame() {
        store.put(accepted().on(scheduled(0, TUESDAY)).sendAll().state());
        missionAnswer = new Entry.Unavailable<>();
        mentorAnswer = new Entry.Unavailable<>();
        assertThat(lines()).contains("DTSTART:20261215T080000Z", "LOCATION:37176");
    }

    @Test
    void anAddressThatWasReplacedOpensNothingAnyMore() {
        assertThat(calendars.address(GRETA, START)).hasToString("https://portal.example/calendar/M01/0");
        assertThat(calendars.renew(GRETA))
                .hasValueSatisfying(
                        address -> assertThat(address).hasToString("https://portal.example/calendar/M01/1"));
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Replaced.class);
        assertThat(calendars.read(GRETA, 1)).isInstanceOf(Reading.Shown.class);
        // what mentor-service tells afterwards leaves it as it is
        is(new MentorOccurrence.Published(List.of()));
        is(new MentorOccurrence.Withdrawn(false));
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Replaced.class);
    }

    // what was accepted is brought to its end
    @Test
    void whoIsOnlyNotAskedAnyMoreKeepsTheCalendarAndWhoLeftDoesNot() {
        is(new MentorOccurrence.Withdrawn(false));
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Shown.class);
        is(new MentorOccurrence.Withdrawn(true));
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void whoNobodyHasToldOfIsLookedUp() {
        var nobody = new MentorId("M99");
        assertThat(calendars.read(nobody, 0)).isInstanceOf(Reading.Unknown.class);
        assertThat(calendars.renew(nobody)).isEmpty();
        mentorAnswer = new Entry.Gone<>();
        assertThat(calendars.read(GRETA, 0)).isInstanceOf(Reading.Gone.class);
    }

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void itTellsProgramsToComeBackOnceAnHour() {
        assertThat(lines()).contains("REFRESH-INTERVAL;VALUE=DURATION:" + HOUR, "X-PUBLISHED-TTL:" + HOUR);
    }
}
