package org.alliancementors.notification.correspondence.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.Readers;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger: which mails a mission, an alliance or a mentor called for, or somebody got, why, and what became of them. Ids only, no
 * address.
 */
@RestController
class MailsController {

    private final Correspondences correspondences;
    private final Ledger ledger;

    MailsController(Correspondences correspondences, Ledger ledger) {
        this.correspondences = correspondences;
        this.ledger = ledger;
    }

    /** The mails about one subject, or to one recipient about anything, the newest first. */
    @GetMapping("/mails")
    Page<LedgerEntry> mails(LedgerQuery asked, PageQuery query) {
        var filter = asked.filter();
        var recipient = asked.toWhom();
        return asked.subject()
                .map(subject -> about(subject, recipient, filter, query))
                .orElseGet(() -> {
                    var found = ledger.to(LedgerQuery.alone(recipient), filter, query.skip(), query.size());
                    return Page.of(query, found.entries(), found.total()).map(LedgerEntry::of);
                });
    }

    /** A subject has few enough mails to be read at once. */
    private Page<LedgerEntry> about(Subject subject, Set<Recipient> recipients, Ledger.Filter filter, PageQuery query) {
        var correspondence = correspondences.of(subject);
        var mails = correspondence.stream()
                .flatMap(c -> c.mails().reversed().stream())
                .filter(mail ->
                        recipients.isEmpty() || recipients.contains(mail.order().recipient()))
                .filter(filter::takes)
                .sorted(Comparator.comparing((Mail mail) -> mail.order().createdAt())
                        .reversed())
                .toList();
        List<Mail> page = mails.stream().skip(query.skip()).limit(query.size()).toList();
        return Page.of(query, page, mails.size())
                .map(mail -> LedgerEntry.of(
                        new Ledger.Entry(subject, mail),
                        correspondence.flatMap(c -> Readers.of(c, mail.order())).orElse(null)));
    }
}
