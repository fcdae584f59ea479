package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.drive.Person;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Standing;

/** Who asked hears that the request has arrived, and who is asked gets the mail about it, unless the ledger says why not. */
final class MailsArrive implements Promise {

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        for (String mission : history.taken()) {
            Standing standing = history.settled().get(mission);
            if (standing == null
                    || standing.status().equals("CANCELLED")
                    || history.accounted().contains(mission)) {
                continue;
            }
            if (!isWrittenTo(Person.DOMAIN, standing, history)) {
                breaches.add("nobody told who asked for %s that it has arrived".formatted(standing.reference()));
            }
            String address = history.addresses().get(standing.mentor());
            if (standing.state().equals("OFFERED") && address != null && !isWrittenTo(address, standing, history)) {
                breaches.add("%s was asked for %s and got no mail".formatted(standing.mentor(), standing.reference()));
            }
        }
        return breaches;
    }

    private static boolean isWrittenTo(String address, Standing standing, History history) {
        return history.deliveries().stream()
                .anyMatch(delivery -> delivery.subject().contains(standing.reference())
                        && delivery.recipients().stream().anyMatch(recipient -> recipient.endsWith(address)));
    }
}
