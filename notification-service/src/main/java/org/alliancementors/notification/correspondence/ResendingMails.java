package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk has a mail sent once more, with a reason. The further mail is one of its own, with an id and a Message-ID of its own,
 * and stands in line like any other: it goes only while it is true, in order for its recipient, and is corrected like the first
 * one. A parked mail is thereby replaced.
 */
public final class ResendingMails {

    private static final Logger LOG = LoggerFactory.getLogger(ResendingMails.class);

    private final Correspondences correspondences;
    private final InstantSource clock;

    /** Works on these. */
    public ResendingMails(Correspondences correspondences, InstantSource clock) {
        this.correspondences = correspondences;
        this.clock = clock;
    }

    /**
     * What is wished for.
     *
     * @param mail which mail, or one of its copies
     * @param why the reason
     * @param by who decided
     * @param key the same for the same wish
     */
    public record Wish(MailId mail, Again.Reason why, String by, String key) {}

    /** Sends it once more, or tells what stands against that. A sweep takes it up. */
    public Resending resend(Subject subject, Wish wish) {
        if (correspondences.of(subject).isEmpty()) {
            return new Resending.Unknown();
        }
        var at = clock.instant();
        var answer = new AtomicReference<Resending>(new Resending.Unknown());
        var changed = correspondences.change(subject, before -> {
            var decided = decide(before, wish, at);
            answer.set(decided.answer());
            return Optional.ofNullable(decided.outcome());
        });
        changed.ifPresent(_ -> LOG.info("Mail {} is sent once more: {}", wish.mail(), wish.why()));
        return Objects.requireNonNull(answer.get());
    }

    private record Decided(Resending answer, @Nullable Outcome outcome) {

        static Decided no(Resending refusal) {
            return new Decided(refusal, null);
        }
    }

    private static Decided decide(Correspondence before, Wish wish, Instant at) {
        var asked = before.mail(wish.mail());
        if (asked.isEmpty()) {
            return Decided.no(new Resending.Unknown());
        }
        var first = asked.get().first();
        var earlier = withKey(before, wish.key());
        if (earlier.isPresent()) {
            return Decided.no(
                    isTheSame(earlier.get(), first, wish)
                            ? new Resending.Ordered(earlier.get())
                            : new Resending.KeyTaken());
        }
        var copies = before.mails().stream()
                .filter(mail -> mail.first().equals(first))
                .toList();
        var open = copies.stream().filter(mail -> !mail.ended()).findFirst();
        return open.isPresent()
                ? Decided.no(new Resending.StillOpen(open.get().id()))
                : decide(before, asked.get(), copies, new Again(first, wish.why(), wish.by(), wish.key()), at);
    }

    private static Decided decide(Correspondence before, Mail asked, List<Mail> copies, Again again, Instant at) {
        return switch (asked.state()) {
            case MailState.Dropped(var why, var _)
            when why != DropReason.SENT_ANEW -> Decided.no(new Resending.Untrue(why));
            case MailState.Undelivered lost
            when before.suppressed().containsKey(asked.order().recipient()) ->
                Decided.no(new Resending.OutOfReach(lost.reason()));
            case MailState.Waiting _,
                    MailState.InFlight _,
                    MailState.Sent _,
                    MailState.Gathered _,
                    MailState.Undelivered _,
                    MailState.Parked _,
                    MailState.Dropped _ ->
                ordered(before, copies, asked.order().again(copies.size() + 1, again, at), at);
        };
    }

    /** The further mail is made and judged as any other; where it would end at once, the reason is told and nothing is kept. */
    private static Decided ordered(Correspondence before, List<Mail> copies, MailOrder order, Instant at) {
        var mail = Mail.due(order, at);
        if (mail.deadlinePassed(at)) {
            return Decided.no(new Resending.Untrue(DropReason.DEADLINE_PASSED));
        }
        var next = before;
        for (var copy : copies) {
            next = next.step(copy.id(), new MailStep.Replaced(at))
                    .map(Outcome::state)
                    .orElse(next);
        }
        var outcome = next.learning(next.known(), List.of(mail), at);
        var made = outcome.state().mail(mail.id()).orElseThrow();
        return switch (made.state()) {
            case MailState.Waiting _ -> new Decided(new Resending.Ordered(made), outcome);
            case MailState.Dropped(var why, var _) -> Decided.no(new Resending.Untrue(why));
            case MailState.Undelivered lost -> Decided.no(new Resending.OutOfReach(lost.reason()));
            case MailState.InFlight _, MailState.Sent _, MailState.Gathered _, MailState.Parked _ ->
                throw new IllegalStateException("Mail %s is %s before it was claimed"
                        .formatted(made.id(), made.state().code()));
        };
    }

    private static Optional<Mail> withKey(Correspondence before, String key) {
        return before.mails().stream()
                .filter(mail -> mail.order().again() != null
                        && mail.order().again().key().equals(key))
                .findFirst();
    }

    private static boolean isTheSame(Mail earlier, MailId first, Wish wish) {
        var again = earlier.order().again();
        return again != null && again.of().equals(first) && again.why() == wish.why();
    }
}
