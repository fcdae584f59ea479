package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.alliancementors.notification.correspondence.HandOver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the relay: never more than so many, kept for a while after use, latest first. A kept one is asked whether
 * anybody is still there; if not, it and all others that were kept are given up for a fresh one, and that counts as no
 * fault.
 */
final class SmtpConnections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);

    private final SmtpSettings settings;
    private final String ehloName;
    private final SSLSocketFactory encryption;
    private final LongSupplier nanos;
    private final Semaphore places;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private boolean closed;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-write-time-outs").factory());

    /** None yet; introduces itself with this name. */
    SmtpConnections(SmtpSettings settings, String ehloName, SSLSocketFactory encryption, LongSupplier nanos) {
        this.settings = settings;
        this.ehloName = ehloName;
        this.encryption = encryption;
        this.nanos = nanos;
        this.places = new Semaphore(settings.connections());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** What came of asking for a connection. */
    sealed interface Taking {

        /** Here it is; has to be given back. */
        record Standing(SmtpConnection connection) implements Taking {}

        /** The relay lets nobody in. */
        record Failed(HandOver.RelayBroken why) implements Taking {}
    }

    /** Takes one that stands, waiting for a place if need be. */
    Taking take() {
        places.acquireUninterruptibly();
        var standing = keptAlive();
        var taking = standing == null ? fresh() : new Taking.Standing(standing);
        if (taking instanceof Taking.Failed) {
            places.release();
        }
        return taking;
    }

    /** Keeps it, if it can be used again. */
    void giveBack(SmtpConnection connection) {
        if (connection.usable()) {
            keep(connection);
        }
        places.release();
    }

    private synchronized void keep(SmtpConnection connection) {
        if (closed) {
            connection.quit();
        } else {
            kept.addFirst(new Kept(connection, nanos.getAsLong()));
        }
    }

    private @Nullable SmtpConnection keptAlive() {
        var latest = takeKept();
        if (latest == null || latest.alive()) {
            return latest;
        }
        latest.drop();
        for (var other = takeKept(); other != null; other = takeKept()) {
            other.drop();
        }
        return null;
    }

    private synchronized @Nullable SmtpConnection takeKept() {
        var latest = kept.pollFirst();
        while (latest != null
                && nanos.getAsLong() - latest.since() > settings.keepIdle().toNanos()) {
            latest.connection().quit();
            latest = kept.pollFirst();
        }
        return latest == null ? null : latest.connection();
    }

    private Taking fresh() {
        var connection = new SmtpConnection(settings, ehloName, new Line(settings.timeout(), timer, encryption));
        try {
            connection.open(settings);
            return new Taking.Standing(connection);
        } catch (AuthenticationFailedException e) {
            LOG.error(
                    "The relay at {}:{} refuses our login: check notification.smtp.user and password",
                    settings.host(),
                    settings.port());
            connection.drop();
            return new Taking.Failed(new HandOver.RelayBroken(Stage.CONNECT + ": login refused"));
        } catch (MessagingException e) {
            connection.drop();
            return new Taking.Failed(new HandOver.RelayBroken(
                    Answers.of(Stage.CONNECT, e.getClass().getSimpleName() + " " + e.getMessage())));
        }
    }

    @Override
    public synchronized void close() {
        kept.forEach(each -> each.connection().quit());
        kept.clear();
        closed = true;
        timer.shutdownNow();
    }

    private record Kept(SmtpConnection connection, long since) {}
}
