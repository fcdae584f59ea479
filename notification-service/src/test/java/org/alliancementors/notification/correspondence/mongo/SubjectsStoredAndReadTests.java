package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.correspondence.AllianceKnowledge;
import org.alliancementors.notification.correspondence.AllianceMails;
import org.alliancementors.notification.correspondence.AllianceOccurrence;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.DigestFixture;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.MentorKnowledge;
import org.alliancementors.notification.correspondence.MentorMails;
import org.alliancementors.notification.correspondence.MentorOccurrence;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.preferences.Reader;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The stored forms of alliances and mentors, and back. */
class SubjectsStoredAndReadTests {

    private final AllianceMapping alliances = new AllianceMapping();
    private final MentorMapping mentors = new MentorMapping();

    @Test
    void anAllianceIsReadAsItWasWritten() {
        readAsWritten(alliances, alliances.initial("a-1"));
        var at = CorrespondenceFixture.START;
        var state = alliances.initial("a-1");
        long seq = 0;
        for (var occurrence : List.of(
                new AllianceOccurrence.CheckAsked(1, at.plusSeconds(60)),
                new AllianceOccurrence.CheckAnswered(),
                new AllianceOccurrence.HandoverAsked(1, at.plusSeconds(60)),
                new AllianceOccurrence.HandoverEnded(1, AllianceKnowledge.Outcome.REFUSED),
                new AllianceOccurrence.StateChanged(AllianceKnowledge.Stage.SILENT),
                new AllianceOccurrence.Merged(new AllianceId("a-2")))) {
            state = AllianceMails.on(state, new EventId("alliances", "a-1", ++seq), at, occurrence)
                    .state();
            readAsWritten(alliances, state);
        }
    }

    @Test
    void aMentorIsReadAsItWasWritten() {
        readAsWritten(mentors, mentors.initial("M01"));
        var notices = List.of(
                new MentorNotice(NoticeKind.PROFILE_CHECK, 2, LocalDate.of(2026, 12, 7)),
                new MentorNotice(NoticeKind.PUBLISHED, 1, null));
        var at = CorrespondenceFixture.START;
        var published = MentorMails.on(
                        mentors.initial("M01"),
                        new EventId("mentors", "M01", 1),
                        at,
                        new MentorOccurrence.Published(notices))
                .state();
        readAsWritten(mentors, published);
        assertThat(mentors.read("M01", new Document("standing", "MEMBER")).known())
                .isEqualTo(new MentorKnowledge(MentorKnowledge.Standing.MEMBER, List.of(), 0));
        readAsWritten(
                mentors,
                MentorMails.on(published, new EventId("mentors", "M01", 2), at, new MentorOccurrence.Withdrawn(true))
                        .state());
    }

    @Test
    void digestsAreReadAsTheyWereWritten() {
        var digests = new DigestMapping();
        var at = CorrespondenceFixture.START;
        var reader = new Reader.Coordinator(new AllianceId("a-1"), 2);
        readAsWritten(
                digests,
                DigestFixture.gathering(
                        reader,
                        List.of(
                                new Subject.Mission(CorrespondenceFixture.MISSION),
                                new Subject.Alliance(new AllianceId("a-1")),
                                new Subject.Mentor(CorrespondenceFixture.GRETA)),
                        at));
        readAsWritten(digests, Correspondence.of(new Subject.DeskDay(LocalDate.of(2026, 11, 30))));
    }

    @Test
    void aMailInADigestIsReadAsItWasWritten() {
        readAsWritten(mentors, DigestFixture.gathered(CorrespondenceFixture.START));
    }

    @Test
    void theNumberOfTheLastHandoverIsKept() {
        var at = CorrespondenceFixture.START;
        var state = AllianceMails.on(
                        alliances.initial("a-1"),
                        new EventId("alliances", "a-1", 1),
                        at,
                        new AllianceOccurrence.HandoverEnded(3, AllianceKnowledge.Outcome.COMPLETED))
                .state();
        readAsWritten(alliances, state);
    }

    // C11
    @Test
    void anAllianceOfWhichNothingWasAskedYetIsRead() {
        assertThat(alliances.read("a-1", new Document("stage", "AT_WORK"))).isEqualTo(alliances.initial("a-1"));
    }

    private static void readAsWritten(StateMapping<Correspondence> mapping, Correspondence state) {
        var stored = Document.parse(mapping.write(state).toJson());
        assertThat(mapping.read(state.subject().id(), stored)).isEqualTo(state);
    }
}
