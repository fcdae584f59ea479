package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.heldWith;
import static org.alliancementors.notification.correspondence.AppointmentFixture.proposedTo;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduledWith;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.anyCorrespondence;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedInTime;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedToStandBy;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.reopened;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.submitted;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** Each topic keeps its order, the two among themselves have none. */
class TopicsInAnyOrderTests {

    private static final List<Occurrence> MISSION = List.of(submitted(), wanted());
    private static final List<Occurrence> SEARCH = List.of(
            asked(1, GRETA),
            new Occurrence.Declined(1, GRETA),
            asked(2, JONAS),
            new Occurrence.Accepted(2, JONAS),
            new Occurrence.Withdrawn(2, JONAS, Withdrawal.MISSION_CANCELLED));
    private static final List<Occurrence> SEARCH_WITH_STANDBY = List.of(
            askedInTime(1, GRETA),
            new Occurrence.Accepted(1, GRETA),
            reopened(1, GRETA),
            new Occurrence.Accepted(1, GRETA),
            askedToStandBy(1, JONAS),
            new Occurrence.StandbyAgreed(1, JONAS),
            new Occurrence.Declined(1, GRETA),
            new Occurrence.SteppedIn(1, 2, JONAS),
            new Occurrence.Withdrawn(2, JONAS, Withdrawal.MISSION_CANCELLED));
    private static final List<Occurrence> MISSION_TO_ITS_END = List.of(
            submitted(),
            wanted(),
            proposedTo(JONAS, 1, Party.MENTOR, Party.INITIATOR),
            scheduledWith(JONAS, 0, TUESDAY),
            heldWith(JONAS),
            new Occurrence.ReportAsked(JONAS, 1),
            new Occurrence.Completed());
    private static final List<Occurrence> SEARCH_WITH_SUCCESS = List.of(
            asked(1, GRETA), new Occurrence.Declined(1, GRETA), asked(2, JONAS), new Occurrence.Accepted(2, JONAS));
    private static final List<Occurrence> CANCELLED_MISSION = Stream.concat(
                    MISSION.stream(), Stream.of(new Occurrence.Amended(START), cancelled(Cancellation.BY_INITIATOR)))
            .toList();

    // C1: delay and reordering change nothing
    @Test
    void allOrdersEndInTheSameMailsInTheSameOrder() {
        for (var search : List.of(SEARCH, SEARCH_WITH_STANDBY)) {
            var results = interleavings(MISSION, search).stream()
                    .map(order -> played(order).summary())
                    .distinct();
            assertThat(results).hasSize(1);
        }
    }

    @Test
    void allOrdersWithACancellationEndInTheSameStatesOfMails() {
        for (var search : List.of(SEARCH, SEARCH_WITH_STANDBY)) {
            var results = interleavings(CANCELLED_MISSION, search).stream()
                    .map(order -> played(order).summary().stream()
                            .map(line -> line.replaceAll("dropped .*", "dropped"))
                            .toList())
                    .distinct();
            assertThat(results).hasSize(1);
        }
    }

    @Test
    void allOrdersWithAppointmentsAndACompletionEndInTheSameStatesOfMails() {
        var results = interleavings(MISSION_TO_ITS_END, SEARCH_WITH_SUCCESS).stream()
                .map(order -> played(order).summary().stream()
                        .map(line -> line.replaceAll("dropped .*", "dropped"))
                        .toList())
                .distinct();
        assertThat(results).hasSize(1);
    }

    // N6: nobody hears of an appointment before hearing of the mentor, and nothing stays behind
    @Test
    void whateverWasSentInBetweenAppointmentsComeAfterTheMentor() {
        for (var order : interleavings(MISSION_TO_ITS_END, SEARCH_WITH_SUCCESS)) {
            var mails = anyCorrespondence();
            order.forEach(o -> mails.on(o).again().sendAll());
            var toInitiator = mails.sentTo(new Recipient.Initiator());
            if (toInitiator.contains(Template.APPOINTMENT_SCHEDULED)) {
                assertThat(toInitiator)
                        .as("%s", order)
                        .containsSubsequence(Template.MENTOR_FOUND, Template.APPOINTMENT_SCHEDULED);
            }
            assertThat(mails.state().mails())
                    .as("%s: %s", order, mails.summary())
                    .allMatch(Mail::ended);
        }
    }

    @Test
    void whateverWasSentInBetweenEachRecipientHearsAConsistentStory() {
        for (var order : interleavings(CANCELLED_MISSION, SEARCH)) {
            var mails = anyCorrespondence();
            order.forEach(o -> mails.on(o).sendAll());
            var sent = new HashMap<Recipient, List<MailTemplate>>();
            mails.state().mails().stream()
                    .filter(m -> m.state() instanceof MailState.Sent)
                    .forEach(m -> sent.computeIfAbsent(m.order().recipient(), r -> new ArrayList<>())
                            .add(m.order().template()));
            assertThat(sent.get(new Recipient.Initiator())).as("%s", order).endsWith(Template.MISSION_CANCELLED);
            assertThat(wasCorrected(sent)).as("%s: %s", order, mails.summary()).isTrue();
            assertThat(mails.state().mails()).as("%s", order).allMatch(Mail::ended);
        }
    }

    // N6: nobody gets "withdrawn" who never got "assigned", and everybody who did
    private static boolean wasCorrected(Map<Recipient, List<MailTemplate>> sent) {
        var toJonas = sent.getOrDefault(new Recipient.Mentor(JONAS), List.of());
        return toJonas.isEmpty() || toJonas.size() > 1 && Template.FAREWELLS.contains(toJonas.getLast());
    }

    // N6, with a second mentor who steps in
    @Test
    void whoStoodByHearsTheEndWhateverWasSentInBetween() {
        for (var order : interleavings(CANCELLED_MISSION, SEARCH_WITH_STANDBY)) {
            var mails = anyCorrespondence();
            order.forEach(o -> mails.on(o).again().sendAll());
            var toJonas = mails.sentTo(new Recipient.Mentor(JONAS));
            assertThat(toJonas.isEmpty() || Template.FAREWELLS.contains(toJonas.getLast()))
                    .as("%s: %s", order, mails.summary())
                    .isTrue();
            assertThat(mails.sentTo(new Recipient.Initiator())).as("%s", order).endsWith(Template.MISSION_CANCELLED);
            assertThat(mails.state().mails()).as("%s", order).allMatch(Mail::ended);
        }
    }

    // C1, N5
    @Test
    void eachEventTwiceIsTheSameAsOnce() {
        var events =
                Stream.concat(MISSION.stream(), SEARCH_WITH_STANDBY.stream()).toList();
        var once = anyCorrespondence();
        var twice = anyCorrespondence();
        for (var event : events) {
            once.on(event).sendAll();
            twice.on(event).again().sendAll().again();
            assertThat(twice.summary()).as("%s", event).isEqualTo(once.summary());
        }
        assertThat(twice.facts()).isEqualTo(once.facts());
    }

    @Test
    void nobodyIsAskedBeforeTheMissionIsKnownToBeWanted() {
        var mails = anyCorrespondence().on(asked(1, GRETA));
        assertThat(mails.state().claimable(mails.now())).isEmpty();
        assertThat(mails.state().workAt()).isEmpty();
        mails.on(wanted());
        assertThat(mails.summary()).containsExactly("request-received>initiator due", "mentor-assigned>mentor:M01 due");
        assertThat(mails.state().claimable(mails.now())).hasSize(2);
    }

    // C1, N5: the same event a second time calls for nothing new
    @Test
    void aDuplicateMakesNoSecondMail() {
        var cause = new EventId("assignments", "m-4711", 1);
        var once = anyCorrespondence().on(wanted()).state().on(cause, CorrespondenceFixture.START, asked(1, GRETA));
        var twice = once.state().on(cause, CorrespondenceFixture.START, asked(1, GRETA));
        assertThat(twice.state()).isEqualTo(once.state());
        assertThat(twice.facts()).isEmpty();
    }

    @Test
    void eventsOfTheTwoSourcesWithTheSameNumberAreDifferentEvents() {
        var mails = anyCorrespondence().on(wanted()).on(asked(1, GRETA));
        assertThat(mails.state().mails().stream().map(m -> m.order().cause().toString()))
                .containsExactly("missions:m-4711:1", "assignments:m-4711:1");
    }

    private static CorrespondenceFixture played(List<Occurrence> order) {
        var mails = anyCorrespondence();
        order.forEach(mails::on);
        return mails;
    }

    private static List<List<Occurrence>> interleavings(List<Occurrence> first, List<Occurrence> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return List.of(Stream.concat(first.stream(), second.stream()).toList());
        }
        var all = new ArrayList<List<Occurrence>>();
        interleavings(first.subList(1, first.size()), second)
                .forEach(rest -> all.add(Stream.concat(Stream.of(first.getFirst()), rest.stream())
                        .toList()));
        interleavings(first, second.subList(1, second.size()))
                .forEach(rest -> all.add(Stream.concat(Stream.of(second.getFirst()), rest.stream())
                        .toList()));
        return all;
    }
}
