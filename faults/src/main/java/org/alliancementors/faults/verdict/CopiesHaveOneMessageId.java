package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Standing;

/**
 * Promise 4: a mail has the same Message-ID whenever it goes, so that whoever gets a copy can tell it as one. There are never more
 * Message-IDs about a mission than the ledger has mails about it.
 */
final class CopiesHaveOneMessageId implements Promise {

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        history.ledger().forEach((mission, lines) -> {
            Standing standing = history.settled().get(mission);
            if (standing == null || standing.reference().isEmpty()) {
                return;
            }
            long different = history.deliveries().stream()
                    .filter(delivery -> delivery.subject().contains(standing.reference()))
                    .map(Delivery::messageId)
                    .distinct()
                    .count();
            if (different > lines.size()) {
                breaches.add("%d mails about %s with different Message-IDs were kept, and the ledger has %d"
                        .formatted(different, standing.reference(), lines.size()));
            }
        });
        return breaches;
    }
}
