package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.notification.preferences.Reader;

/** Digests and what they gather. */
public final class DigestFixture {

    private DigestFixture() {}

    /** Digests of a reader that gather one mail of each subject. */
    public static Correspondence gathering(Reader reader, List<Subject> subjects, Instant at) {
        var state = Correspondence.of(new Subject.Digest(reader));
        for (var subject : subjects) {
            state = DigestKnowledge.noted(state, new MailId(subject.id() + "/news/x"), subject, at);
        }
        return state;
    }

    /** A mentor whose news went into a digest. */
    public static Correspondence gathered(Instant at) {
        var state = published(1, at);
        var id = state.mails().getFirst().id();
        var token = new ClaimToken("t-1");
        return state.step(id, new MailStep.Claim(token, at))
                .flatMap(o -> o.state().step(id, new MailStep.Gathered(token, at, 1)))
                .orElseThrow()
                .state();
    }

    /** A mentor whose profile was published. */
    static Correspondence published(int number, Instant at) {
        return told(
                Correspondence.of(new Subject.Mentor(CorrespondenceFixture.GRETA)),
                at,
                new MentorNotice(NoticeKind.PUBLISHED, number, null));
    }

    /** The programme's notices to a mentor, as they stand from now on. */
    static Correspondence told(Correspondence state, Instant at, MentorNotice... notices) {
        return MentorMails.on(
                        state,
                        new EventId(
                                "mentors", state.subject().id(), state.mails().size() + 1),
                        at,
                        new MentorOccurrence.Published(List.of(notices)))
                .state();
    }
}
