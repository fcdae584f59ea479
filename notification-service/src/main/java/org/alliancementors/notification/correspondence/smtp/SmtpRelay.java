package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Letter.Addressee;
import org.alliancementors.notification.correspondence.Relay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters over by SMTP. Keeps the connections that were used, latest first; a kept one on which the first command
 * finds nobody is replaced by a fresh one before that counts as a fault.
 */
final class SmtpRelay implements Relay, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRelay.class);

    private final SmtpSettings settings;
    private final Addressee sender;
    private final MimeLetters letters;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Session session;
    private final Deque<Kept> kept = new ArrayDeque<>();

    SmtpRelay(SmtpSettings settings, Addressee sender, Addressee replyTo, InstantSource clock, LongSupplier nanos) {
        this.settings = settings;
        this.sender = sender;
        this.letters = new MimeLetters(sender, replyTo);
        this.clock = clock;
        this.nanos = nanos;
        this.session = Session.getInstance(
                settings.forMail(sender.address().substring(sender.address().lastIndexOf('@') + 1)));
    }

    @Override
    public HandOver handOver(Letter letter, Gate gate) {
        var to = MailAddress.of(letter.to().address());
        if (to.isEmpty()) {
            return new HandOver.AddressRefused("not an address");
        }
        var content = letters.bytes(letter, to.get(), clock.instant());
        for (var reused = take(); reused != null; reused = take()) {
            var asked = new AskedGate(gate);
            var result = over(reused, to.get(), content, asked);
            boolean nobodyThere = result instanceof HandOver.Deferred || result instanceof HandOver.RelayBroken;
            if (!nobodyThere || asked.asked || reused.usable()) {
                return result;
            }
        }
        var fresh = new SmtpConnection(session);
        try {
            fresh.open(settings);
        } catch (AuthenticationFailedException e) {
            LOG.error(
                    "The relay at {}:{} refuses our login: check notification.smtp.user and password",
                    settings.host(),
                    settings.port());
            fresh.drop();
            return new HandOver.RelayBroken("CONNECT: login refused");
        } catch (MessagingException e) {
            fresh.drop();
            return new HandOver.RelayBroken("CONNECT: " + e.getClass().getSimpleName());
        }
        return over(fresh, to.get(), content, gate);
    }

    private HandOver over(SmtpConnection connection, MailAddress to, byte[] content, Gate gate) {
        var result = connection.handOver(sender.address(), to.value(), content, gate);
        if (connection.usable()) {
            keep(connection);
        }
        return result;
    }

    private synchronized @Nullable SmtpConnection take() {
        var latest = kept.pollFirst();
        while (latest != null
                && nanos.getAsLong() - latest.since() > settings.keepIdle().toNanos()) {
            latest.connection().drop();
            latest = kept.pollFirst();
        }
        return latest == null ? null : latest.connection();
    }

    private synchronized void keep(SmtpConnection connection) {
        kept.addFirst(new Kept(connection, nanos.getAsLong()));
    }

    @Override
    public synchronized void close() {
        kept.forEach(each -> each.connection().drop());
        kept.clear();
    }

    private record Kept(SmtpConnection connection, long since) {}

    /** Remembers whether the last word was asked for: from then on a fault is the hand-over's own. */
    private static final class AskedGate implements Gate {

        private final Gate gate;
        private boolean asked;

        AskedGate(Gate gate) {
            this.gate = gate;
        }

        @Override
        public boolean open() {
            asked = true;
            return gate.open();
        }
    }
}
