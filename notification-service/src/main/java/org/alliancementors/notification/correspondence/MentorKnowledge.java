package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of a mentor. Remembers the highest number of each kind of notice for good, so that what was told
 * once is never told again, however often the topic is read.
 *
 * @param standing whether they belong to the programme
 * @param words the newest notice of each kind, by kind
 * @param calendar which generation of links opens their calendar; grows when one has got into wrong hands
 */
public record MentorKnowledge(Standing standing, List<Word> words, int calendar) implements Known {

    /** Nothing is known. */
    public static final MentorKnowledge NOTHING = new MentorKnowledge(Standing.UNKNOWN, List.of(), 0);

    /** Keeps a copy, in order. */
    public MentorKnowledge {
        words = words.stream().sorted(Comparator.comparing(Word::kind)).toList();
    }

    /** The newest notice of a kind. */
    public Optional<Word> word(NoticeKind kind) {
        return words.stream().filter(w -> w.kind() == kind).findFirst();
    }

    @Override
    public Optional<DropReason> against(Mail mail, List<Mail> all) {
        return mail.order().template() instanceof MentorTemplate template
                ? Optional.ofNullable(objection(mail, template))
                : Optional.of(DropReason.SUBJECT_GONE);
    }

    private @Nullable DropReason objection(Mail mail, MentorTemplate template) {
        if (template == MentorTemplate.MENTOR_LEFT) {
            return standing == Standing.LEFT ? null : DropReason.RETURNED;
        }
        if (standing != Standing.MEMBER) {
            return DropReason.SUBJECT_GONE;
        }
        var word = word(template.kind());
        if (word.filter(w -> mail.isNumber(w.number())).isEmpty()) {
            return DropReason.OVERTAKEN;
        }
        return word.filter(Word::holds).isPresent() ? null : DropReason.NOTICE_GONE;
    }

    MentorKnowledge gone(boolean left) {
        return new MentorKnowledge(
                left ? Standing.LEFT : Standing.WITHDRAWN,
                words.stream().map(Word::takenBack).toList(),
                calendar);
    }

    MentorKnowledge withNextCalendar() {
        return new MentorKnowledge(standing, words, calendar + 1);
    }

    MentorKnowledge published(List<MentorNotice> notices) {
        var kinds = Stream.concat(
                        words.stream().map(Word::kind), notices.stream().map(MentorNotice::kind))
                .distinct();
        return new MentorKnowledge(
                Standing.MEMBER, kinds.map(kind -> next(kind, notices)).toList(), calendar);
    }

    private Word next(NoticeKind kind, List<MentorNotice> notices) {
        var before = word(kind);
        var told = notices.stream().filter(n -> n.kind() == kind).findFirst();
        if (told.isEmpty()) {
            return before.orElseThrow().takenBack();
        }
        var notice = told.get();
        return before.filter(w -> w.number() > notice.number())
                .orElseGet(() -> new Word(kind, notice.number(), notice.due(), true));
    }

    /** Whether a mentor belongs to the programme. */
    public enum Standing {
        /** Nobody has told. */
        UNKNOWN,
        /** May be asked. */
        MEMBER,
        /** Asked no more. */
        WITHDRAWN,
        /** Left for good. */
        LEFT
    }

    /**
     * The newest word of the programme, of one kind.
     *
     * @param kind what it is about
     * @param number counts the words of this kind, from 1
     * @param due the day that matters, or null
     * @param holds false once it was answered or taken back
     */
    public record Word(
            NoticeKind kind, int number, @Nullable LocalDate due, boolean holds) {

        /** Questions of one round are at most so far apart. */
        private static final Duration ROUND = Duration.ofDays(60);

        Word takenBack() {
            return new Word(kind, number, due, false);
        }

        /** Whether this asks again what was asked shortly before and not answered. */
        boolean asksAgain(Word before) {
            return before.holds
                    && before.due != null
                    && due != null
                    && due.isBefore(before.due.plusDays(ROUND.toDays()));
        }
    }
}
