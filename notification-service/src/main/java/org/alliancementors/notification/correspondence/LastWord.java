package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last look before the content of a wave leaves: which claims stand, and of which mails nothing that came in meanwhile
 * says that they are untrue. Those are stored as being handed over; the others stay behind.
 */
final class LastWord implements Relay.Gate {

    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    private final WaveDocuments documents;
    private final Map<MailId, Written> mails;
    private final Supplier<Instant> now;
    private final BooleanSupplier closing;
    private Answer answer = Answer.NOT_ASKED;
    private Set<MailId> granted = Set.of();

    LastWord(WaveDocuments documents, Map<MailId, Written> mails, Supplier<Instant> now, BooleanSupplier closing) {
        this.documents = documents;
        this.mails = mails;
        this.now = now;
        this.closing = closing;
    }

    @Override
    public Set<MailId> open(Set<MailId> ready) {
        try {
            var at = now.get();
            granted = documents
                    .make(ready.stream().map(id -> handingOver(id, at)).toList())
                    .values()
                    .stream()
                    .map(Mail::id)
                    .collect(Collectors.toUnmodifiableSet());
            answer = Answer.GIVEN;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} mails are held back, the store does not answer: {}",
                    ready.size(),
                    e.getClass().getName());
            answer = Answer.STORE_DOWN;
        }
        return granted;
    }

    /** A service that stops ends its waves at the next mail, so that nothing of them is left unclear. */
    @Override
    public boolean goesOn() {
        return !closing.getAsBoolean();
    }

    private JobStep handingOver(MailId id, Instant at) {
        var mail = Objects.requireNonNull(mails.get(id));
        return new JobStep(mail.job(), new MailStep.HandOver(mail.job().token(), at, mail.addressee()));
    }

    /** What was said. */
    Answer answer() {
        return answer;
    }

    /** Whether this one might go. */
    boolean granted(MailId mail) {
        return granted.contains(mail);
    }

    /** What can be said. */
    enum Answer {
        /** No connection stood. */
        NOT_ASKED,
        /** Each mail may go or not. */
        GIVEN,
        /** None may go. What the store says of them by now is not known. */
        STORE_DOWN
    }
}
