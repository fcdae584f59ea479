package org.alliancementors.notification.correspondence.imap;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancementors.notification.correspondence.BounceReport;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the reports that lie in a mailbox. A message is moved out of the way only after what it says was stored, so a crash
 * in between repeats it, which changes nothing. Nothing is ever deleted: what is no report waits in a folder of its own for a
 * person. Several instances may look at once; what another one has moved meanwhile is passed over.
 */
final class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);

    /** Messages in one look; the others are there the next time. */
    private static final int AT_A_TIME = 100;

    private final ImapSettings settings;
    private final Consumer<BounceReport> receiving;
    private final InstantSource clock;
    private final Session session;

    /**
     * Looks into the mailbox of these settings.
     *
     * @param receiving returns when what the report says is stored
     */
    BounceMailbox(ImapSettings settings, Consumer<BounceReport> receiving, InstantSource clock) {
        this.settings = settings;
        this.receiving = receiving;
        this.clock = clock;
        this.session = Session.getInstance(settings.forMail());
    }

    /**
     * One look.
     *
     * @throws MessagingException when the server is out of order, or refuses us
     */
    void read() throws MessagingException, IOException {
        try (var store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            if (!(store instanceof IMAPStore ofServer && ofServer.hasCapability("MOVE"))) {
                throw new MessagingException(
                        "%s cannot move messages (RFC 6851): let another server keep the mailbox of bounces"
                                .formatted(settings.host()));
            }
            var done = new ArrayList<Long>();
            var other = new ArrayList<Long>();
            in(store, folder -> {
                for (var message : folder.getMessages(1, Math.min(folder.getMessageCount(), AT_A_TIME))) {
                    read(folder, message, done, other);
                }
            });
            move(store, done, settings.done());
            move(store, other, settings.other());
        }
    }

    private void read(IMAPFolder folder, Message message, List<Long> done, List<Long> other)
            throws MessagingException, IOException {
        try {
            long uid = folder.getUID(message);
            (takenIn(message) ? done : other).add(uid);
        } catch (MessageRemovedException e) {
            LOG.debug("a message was moved by another instance", e);
        }
    }

    /** Opened anew for each, so that numbers of messages that others moved meanwhile are not mistaken. */
    private void move(Store store, List<Long> uids, String to) throws MessagingException, IOException {
        if (uids.isEmpty()) {
            return;
        }
        var target = folder(store, to);
        in(store, folder -> {
            var there = Arrays.stream(folder.getMessagesByUID(
                            uids.stream().mapToLong(Long::longValue).toArray()))
                    .filter(Objects::nonNull)
                    .toArray(Message[]::new);
            if (there.length > 0) {
                folder.moveMessages(there, target);
            }
        });
    }

    private void in(Store store, Work work) throws MessagingException, IOException {
        if (store.getFolder(settings.folder()) instanceof IMAPFolder folder) {
            folder.open(Folder.READ_WRITE);
            try {
                work.on(folder);
            } finally {
                // true would delete what somebody marked for that
                folder.close(false);
            }
        }
    }

    @FunctionalInterface
    private interface Work {

        void on(IMAPFolder folder) throws MessagingException, IOException;
    }

    /** Whether it was a report. */
    private boolean takenIn(Message message) throws MessagingException, IOException {
        if (!(message instanceof IMAPMessage ofServer)) {
            throw new MessagingException("no message of an IMAP server");
        }
        Optional<BounceReport> report;
        // as it came: the library's own view of its structure would ask the server to parse it
        try (var content = ofServer.getMimeStream()) {
            report = DeliveryReports.read(content, clock.instant());
        }
        report.ifPresent(receiving);
        return report.isPresent();
    }

    private static Folder folder(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new MessagingException("folder %s is not there and cannot be made".formatted(name));
        }
        return folder;
    }
}
