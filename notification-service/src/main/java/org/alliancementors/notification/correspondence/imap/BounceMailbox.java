package org.alliancementors.notification.correspondence.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancementors.notification.correspondence.BounceReport;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
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
                for (long uid : uids(folder)) {
                    read(folder, uid, done, other);
                }
            });
            move(store, done, settings.done());
            move(store, other, settings.other());
        }
    }

    private static long[] uids(IMAPFolder folder) throws MessagingException {
        var messages = folder.getMessages(1, Math.min(folder.getMessageCount(), AT_A_TIME));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        var uids = new ArrayList<Long>();
        for (var message : messages) {
            try {
                uids.add(folder.getUID(message));
            } catch (MessageRemovedException e) {
                LOG.debug("a message was moved by another instance", e);
            }
        }
        return uids.stream().mapToLong(Long::longValue).toArray();
    }

    private void read(IMAPFolder folder, long uid, List<Long> done, List<Long> other)
            throws MessagingException, IOException {
        var content = content(folder, uid);
        if (content.isEmpty()) {
            LOG.debug("message {} was moved by another instance", uid);
            return;
        }
        var report = DeliveryReports.read(content.get(), clock.instant());
        report.ifPresent(receiving);
        (report.isPresent() ? done : other).add(uid);
    }

    /**
     * The beginning of a message as it came; the library's own view of its structure would ask the server to parse it. By its UID, as
     * numbers shift where another instance moves what stands in front; empty when the message itself was moved.
     */
    private static Optional<InputStream> content(IMAPFolder folder, long uid) throws MessagingException {
        return Optional.ofNullable((InputStream) folder.doCommand(protocol -> {
            var answers = protocol.command(
                    "UID FETCH %d (UID BODY.PEEK[]<0.%d>)".formatted(uid, DeliveryReports.LARGEST), null);
            InputStream body = null;
            for (var answer : answers) {
                if (answer instanceof FetchResponse fetched) {
                    var named = fetched.getItem(UID.class);
                    var part = fetched.getItem(BODY.class);
                    if (named != null && named.uid == uid && part != null) {
                        body = part.getByteArrayInputStream();
                    }
                }
            }
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return body;
        }));
    }

    /** By their UIDs, too; what another instance has moved meanwhile the server passes over. */
    private void move(Store store, List<Long> uids, String to) throws MessagingException, IOException {
        if (uids.isEmpty()) {
            return;
        }
        var which = new Argument();
        which.writeAtom(UIDSet.toString(
                UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray())));
        which.writeString(BASE64MailboxEncoder.encode(folder(store, to).getFullName()));
        in(
                store,
                folder -> folder.doCommand(protocol -> {
                    var answers = protocol.command("UID MOVE", which);
                    protocol.notifyResponseHandlers(answers);
                    protocol.handleResult(answers[answers.length - 1]);
                    return null;
                }));
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

    private static Folder folder(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new MessagingException("folder %s is not there and cannot be made".formatted(name));
        }
        return folder;
    }
}
