package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.faults.drive.Person;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.LedgerLine;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Standing;

/**
 * Every mail that an event makes necessary is there, unless the ledger says that it became untrue and an event bears that out. What is
 * necessary is read from the topics ({@link DueMails}), what is there from the mail server.
 */
final class MailsArrive implements Promise {

    private static final String REFERENCE = "LBF-";

    @Override
    public List<String> breaches(History history) {
        return lacking(history).values().stream().flatMap(List::stream).toList();
    }

    /** What is not there, by mission. */
    Map<String, List<String>> lacking(History history) {
        Map<String, List<Published>> missions = FirstAppearances.of(history, MissionEvent.TOPIC);
        Map<String, List<Published>> searches = FirstAppearances.of(history, AssignmentEvent.TOPIC);
        Map<String, List<Delivery>> mails = byReference(history.deliveries());
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        for (String mission : history.taken()) {
            Standing standing = history.settled().get(mission);
            if (standing == null || standing.reference().isEmpty()) {
                continue;
            }
            List<Published> told = missions.getOrDefault(mission, List.of());
            List<Published> search = searches.getOrDefault(mission, List.of());
            List<Due> due = DueMails.of(told, search);
            Excuses.Mails there =
                    (recipient, letter) -> different(mails.getOrDefault(standing.reference(), List.of()).stream()
                            .filter(letter::is)
                            .filter(mail -> isFor(recipient, mail, history)));
            var excuses = new Excuses(
                    Stream.concat(told.stream(), search.stream()).toList(),
                    there,
                    due,
                    history.windows(),
                    history.settledAt());
            List<String> found =
                    compare(standing, due, there, excuses, history.ledger().getOrDefault(mission, List.of()));
            if (!found.isEmpty()) {
                lacking.put(mission, found);
            }
        }
        return lacking;
    }

    /** As many different mails to each recipient as were due and are not excused. */
    private static List<String> compare(
            Standing standing, List<Due> due, Excuses.Mails there, Excuses excuses, List<LedgerLine> ledger) {
        Map<String, List<Due>> groups = due.stream()
                .collect(Collectors.groupingBy(
                        one -> one.letter() + " to " + one.recipient(), LinkedHashMap::new, Collectors.toList()));
        var found = new ArrayList<String>();
        groups.forEach((what, all) -> {
            int sent = there.to(all.getFirst().recipient(), all.getFirst().letter())
                    .size();
            if (sent >= all.size()) {
                return;
            }
            List<Due> needed = all.stream()
                    .filter(one -> lines(one, ledger).noneMatch(line -> excuses.holds(one, line)))
                    .toList();
            if (sent < needed.size()) {
                found.add("%s about %s: %d of %d are there; due by %s; the ledger says %s"
                        .formatted(
                                what,
                                standing.reference(),
                                sent,
                                needed.size(),
                                needed.stream().map(Due::causeInWords).toList(),
                                needed.stream()
                                        .flatMap(one -> lines(one, ledger))
                                        .map(line -> line.state() + " " + line.reason())
                                        .toList()));
            }
        });
        return found;
    }

    private static Stream<LedgerLine> lines(Due mail, List<LedgerLine> ledger) {
        return ledger.stream()
                .filter(line -> mail.letter().is(line)
                        && line.cause().equals(mail.causeInWords())
                        && line.recipient().equals(mail.recipient()));
    }

    private static Map<String, List<Delivery>> byReference(List<Delivery> deliveries) {
        Map<String, List<Delivery>> all = new HashMap<>();
        for (Delivery delivery : deliveries) {
            int at = delivery.subject().lastIndexOf(REFERENCE);
            if (at >= 0) {
                String reference = delivery.subject().substring(at).replaceAll("[^A-Za-z0-9-].*", "");
                all.computeIfAbsent(reference, any -> new ArrayList<>()).add(delivery);
            }
        }
        return all;
    }

    private static List<Delivery> different(Stream<Delivery> deliveries) {
        return List.copyOf(deliveries
                .collect(Collectors.toMap(
                        Delivery::messageId, delivery -> delivery, (one, copy) -> one, LinkedHashMap::new))
                .values());
    }

    private static boolean isFor(String recipient, Delivery delivery, History history) {
        return switch (recipient) {
            case DueMails.DESK -> true;
            case DueMails.INITIATOR ->
                delivery.recipients().stream().anyMatch(address -> address.endsWith(Person.DOMAIN));
            default -> delivery.recipients().contains(history.addresses().getOrDefault(recipient, "nobody"));
        };
    }
}
