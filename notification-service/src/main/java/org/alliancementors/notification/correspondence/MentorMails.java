package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.notification.correspondence.MentorKnowledge.Standing;
import org.alliancementors.notification.correspondence.MentorKnowledge.Word;
import org.jspecify.annotations.Nullable;

/** What is learnt from a record about a mentor, and which mails its notices call for. */
public final class MentorMails {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final EventId cause;
    private final Instant at;
    private final Recipient mentor;

    private MentorMails(EventId cause, Instant at, Recipient mentor) {
        this.cause = cause;
        this.at = at;
        this.mentor = mentor;
    }

    /**
     * Takes in what mentor-service told. A notice calls for its mail once, when its number is higher than all before.
     *
     * @throws IllegalArgumentException when the correspondence is not about a mentor
     */
    public static Outcome on(Correspondence before, EventId cause, Instant at, MentorOccurrence occurrence) {
        if (!(before.known() instanceof MentorKnowledge known && before.subject() instanceof Subject.Mentor(var id))) {
            throw new IllegalArgumentException("%s is no mentor".formatted(before.subject()));
        }
        var mails = new MentorMails(cause, at, new Recipient.Mentor(id));
        return switch (occurrence) {
            case MentorOccurrence.Published(var notices) -> {
                var learnt = known.published(notices);
                yield before.learning(learnt, mails.called(known, learnt), at);
            }
            case MentorOccurrence.Withdrawn(var left) -> {
                boolean news = left && known.standing() != Standing.LEFT;
                yield before.learning(
                        known.gone(left),
                        news ? List.of(mails.mail(MentorTemplate.MENTOR_LEFT, null, null)) : List.of(),
                        at);
            }
        };
    }

    private List<Mail> called(MentorKnowledge before, MentorKnowledge learnt) {
        var mails = new ArrayList<Mail>();
        for (var word : learnt.words()) {
            var earlier = before.word(word.kind());
            if (earlier.filter(w -> w.number() >= word.number()).isEmpty()) {
                mails.add(mail(template(word, earlier), word.number(), deadline(word)));
            }
        }
        return List.copyOf(mails);
    }

    private static MentorTemplate template(Word word, Optional<Word> earlier) {
        return switch (word.kind()) {
            case PUBLISHED -> MentorTemplate.PROFILE_PUBLISHED;
            case PROFILE_CHECK ->
                earlier.filter(word::asksAgain).isPresent()
                        ? MentorTemplate.PROFILE_CHECK_REMINDER
                        : MentorTemplate.PROFILE_CHECK;
            case TRAINING_ENDS -> MentorTemplate.TRAINING_ENDS;
            case PAUSED -> word.due() == null ? MentorTemplate.MENTOR_PAUSED : MentorTemplate.MENTOR_PAUSED_UNTIL;
            case RETURNED -> MentorTemplate.MENTOR_RETURNED;
            case LEAVING -> MentorTemplate.MENTOR_LEAVING;
            case LOGIN_LINK -> MentorTemplate.LOGIN_LINK;
        };
    }

    /** Two words can be too late: the yearly question after its day, and a link that has lost its force before it is sent. */
    private @Nullable Instant deadline(Word word) {
        if (word.kind() == NoticeKind.LOGIN_LINK) {
            return at.plus(Links.LOGIN);
        }
        LocalDate due = word.due();
        return word.kind() == NoticeKind.PROFILE_CHECK && due != null
                ? due.plusDays(1).atStartOfDay(BERLIN).toInstant()
                : null;
    }

    private Mail mail(MentorTemplate template, @Nullable Integer number, @Nullable Instant deadline) {
        return Mail.due(MailOrder.numbered(cause, template, mentor, number, at, deadline), at);
    }
}
