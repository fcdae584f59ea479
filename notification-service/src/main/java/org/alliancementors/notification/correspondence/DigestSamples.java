package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.notification.preferences.Reader;

/** The samples of mails that gather. */
final class DigestSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int NUMBER = 1;

    private DigestSamples() {}

    static Subject subject(DigestTemplate template) {
        return switch (template) {
            case NEWS_DIGEST -> new Subject.Digest(new Reader.Mentor(Samples.MENTOR));
            case DESK_DIGEST -> new Subject.DeskDay(DAY);
        };
    }

    static Recipient recipient(DigestTemplate template) {
        return switch (template) {
            case NEWS_DIGEST -> new Recipient.Mentor(Samples.MENTOR);
            case DESK_DIGEST -> new Recipient.Desk();
        };
    }

    static MailOrder order(DigestTemplate template) {
        return MailOrder.numbered(Samples.CAUSE, template, recipient(template), NUMBER, Samples.MADE_AT, null);
    }

    /** What would be known when a mail is written. */
    static Briefing briefing(Contacts.Book book, Previews.Data data) {
        var news = List.of(Samples.job(MentorTemplate.PROFILE_PUBLISHED), Samples.job(MentorTemplate.TRAINING_ENDS));
        return new Briefing(
                book,
                Map.of(),
                Map.of(order(DigestTemplate.NEWS_DIGEST).id(), new Briefing.Gathered(news, false)),
                report(
                        switch (data) {
                            case USUAL -> 2;
                            case WORST -> 30;
                        }));
    }

    private static DeskReport report(int cases) {
        return new DeskReport(
                Stream.iterate(cases, n -> n - 1)
                        .limit(cases)
                        .map(n -> new DeskReport.Waiting(Samples.REFERENCE, Samples.MADE_AT.minus(Duration.ofDays(n))))
                        .toList(),
                List.of(Samples.REFERENCE),
                1,
                cases);
    }
}
