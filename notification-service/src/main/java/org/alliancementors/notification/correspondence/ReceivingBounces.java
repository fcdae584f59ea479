package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.BounceReport.Receipt;
import org.alliancementors.notification.correspondence.Correspondences.Held;
import org.alliancementors.notification.correspondence.MessageIds.Claim;

/**
 * Takes in reports about mails that came back. A report is believed when its Message-ID is one that we made for a mail that has
 * left the house, and not too long ago; who could know that one are those through whose hands the mail went. All is idempotent:
 * the same report again changes nothing, also after the desk lifted what it had led to.
 */
public final class ReceivingBounces {

    private final Correspondences correspondences;
    private final CheckingAddresses addresses;
    private final MessageIds messageIds;
    private final Terms terms;
    private final InstantSource clock;

    /** Takes them in with these. */
    public ReceivingBounces(
            Correspondences correspondences,
            CheckingAddresses addresses,
            MessageIds messageIds,
            Terms terms,
            InstantSource clock) {
        this.correspondences = correspondences;
        this.addresses = addresses;
        this.messageIds = messageIds;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Which reports count, and who counts them.
     *
     * @param believedFor how long after a mail was sent
     * @param meter told of each
     */
    public record Terms(Duration believedFor, BounceMeter meter) {}

    /** Takes these in, one after the other, and says what became of each. Throws what the store throws: ask again then. */
    public List<Receipt> receive(List<BounceReport> reports) {
        var known = known(reports);
        var receipts = new ArrayList<Receipt>();
        for (var report : reports) {
            var receipt = messageIds
                    .read(report.messageId())
                    .flatMap(claim -> proven(claim, known))
                    .map(mail -> receive(mail, report))
                    .orElse(Receipt.UNKNOWN);
            terms.meter().reported(report.kind(), receipt);
            receipts.add(receipt);
        }
        return receipts;
    }

    /** One read for all. */
    private Map<Subject, Correspondence> known(List<BounceReport> reports) {
        var subjects = reports.stream()
                .flatMap(report -> messageIds.read(report.messageId()).stream())
                .map(Claim::subject)
                .distinct()
                .toList();
        var known = new HashMap<Subject, Correspondence>();
        correspondences.read(subjects).stream()
                .map(Held::state)
                .forEach(correspondence -> known.put(correspondence.subject(), correspondence));
        return known;
    }

    private Optional<Found> proven(Claim claim, Map<Subject, Correspondence> known) {
        return Optional.ofNullable(known.get(claim.subject())).stream()
                .flatMap(correspondence -> correspondence.mails().stream())
                .filter(mail -> messageIds.proves(claim, mail.id()))
                .map(mail -> new Found(claim.subject(), mail))
                .findFirst();
    }

    private Receipt receive(Found found, BounceReport report) {
        var now = clock.instant();
        var mail = found.mail();
        if (mail.state() instanceof MailState.Sent(var sent)
                && sent.plus(terms.believedFor()).isBefore(now)) {
            return Receipt.TOO_LATE;
        }
        var at = report.at().isAfter(now) ? now : report.at();
        var step = step(report, at);
        if (Transitions.apply(mail, step) instanceof Move.Refused) {
            return mail.hasLeft() ? Receipt.REPEATED : Receipt.UNKNOWN;
        }
        if (report.kind() == Kind.HARD) {
            addresses.cameBack(found.subject(), mail, at);
        }
        return correspondences
                .change(found.subject(), correspondence -> correspondence.step(mail.id(), step))
                .map(_ -> report.kind() == Kind.HARD ? Receipt.APPLIED : Receipt.NOTED)
                .orElse(Receipt.REPEATED);
    }

    private static MailStep step(BounceReport report, Instant at) {
        return switch (report.kind()) {
            case HARD -> new MailStep.CameBack(at, report.codes().toString());
            case SOFT -> new MailStep.Delayed(at, report.codes().toString());
        };
    }

    private record Found(Subject subject, Mail mail) {}
}
