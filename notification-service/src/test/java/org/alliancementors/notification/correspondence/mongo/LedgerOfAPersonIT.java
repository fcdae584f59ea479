package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.MentorMails;
import org.alliancementors.notification.correspondence.MentorOccurrence;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to one person, out of all documents that hold one. */
@WithBackends
class LedgerOfAPersonIT {

    private static final Instant START = CorrespondenceFixture.START;
    private static final Recipient GRETA = new Recipient.Mentor(CorrespondenceFixture.GRETA);
    private static final Ledger.Filter ALL = new Ledger.Filter(null, null);

    private final StoresInFreshDatabase database = new StoresInFreshDatabase();
    private final MongoCorrespondences.Stores stores = database.stores;
    private final Ledger ledger = new MongoLedger(stores.all());

    @BeforeEach
    void gretaIsAskedFiveTimesAndWelcomedInBetween() {
        IntStream.rangeClosed(1, 5).forEach(n -> asked("m-" + n, START.plus(Duration.ofHours(n))));
        var welcome = MentorMails.on(
                Correspondence.of(new Subject.Mentor(CorrespondenceFixture.GRETA)),
                new EventId("mentors", "M01", 1),
                START.plus(Duration.ofMinutes(150)),
                new MentorOccurrence.Published(List.of(new MentorNotice(NoticeKind.PUBLISHED, 1, null))));
        insert(stores.mentors(), welcome.state());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestComeFirstWhateverTheyAreAbout() {
        var found = ledger.to(GRETA, ALL, 0, 10);
        assertThat(found.total()).isEqualTo(6);
        assertThat(lines(found))
                .containsExactly(
                        "m-5 mentor-assigned",
                        "m-4 mentor-assigned",
                        "m-3 mentor-assigned",
                        "M01 profile-published",
                        "m-2 mentor-assigned",
                        "m-1 mentor-assigned");
        assertThat(found.entries().get(3).subject()).isEqualTo(new Subject.Mentor(CorrespondenceFixture.GRETA));
        assertThat(found.entries().getFirst().mail())
                .isEqualTo(stores.missions().find("m-5").orElseThrow().state().mails().stream()
                        .filter(m -> m.order().recipient().equals(GRETA))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void eachPageContinuesTheOneBefore() {
        assertThat(lines(ledger.to(GRETA, ALL, 0, 4)))
                .containsExactly(
                        "m-5 mentor-assigned", "m-4 mentor-assigned", "m-3 mentor-assigned", "M01 profile-published");
        assertThat(lines(ledger.to(GRETA, ALL, 4, 4))).containsExactly("m-2 mentor-assigned", "m-1 mentor-assigned");
        assertThat(ledger.to(GRETA, ALL, 8, 4).entries()).isEmpty();
        assertThat(ledger.to(GRETA, ALL, 8, 4).total()).isEqualTo(6);
    }

    @Test
    void onlyTheWantedOnesAreFoundAndCounted() {
        var assigned = ledger.to(GRETA, new Ledger.Filter("due", Template.MENTOR_ASSIGNED), 0, 3);
        assertThat(assigned.total()).isEqualTo(5);
        assertThat(assigned.entries()).hasSize(3);
        assertThat(ledger.to(GRETA, new Ledger.Filter("sent", null), 0, 3).total())
                .isZero();
    }

    @Test
    void whoGotNothingHasNoMails() {
        assertThat(ledger.to(new Recipient.Mentor(CorrespondenceFixture.JONAS), ALL, 0, 10))
                .isEqualTo(new Ledger.Found(List.of(), 0));
    }

    private void asked(String mission, Instant at) {
        var requested = Correspondence.of(new MissionId(mission))
                .on(
                        new EventId("missions", mission, 1),
                        at,
                        new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT")))
                .state();
        insert(
                stores.missions(),
                requested
                        .on(
                                new EventId("assignments", mission, 1),
                                at,
                                new Occurrence.Assigned(
                                        1, CorrespondenceFixture.GRETA, at, at.plus(Duration.ofDays(3))))
                        .state());
    }

    private static void insert(DocumentStore<Correspondence, MailFact> store, Correspondence state) {
        store.insert(state.subject().id(), Change.none(state));
    }

    private static List<String> lines(Ledger.Found found) {
        return found.entries().stream()
                .map(e -> e.subject().id() + " " + e.mail().order().template().code())
                .toList();
    }
}
