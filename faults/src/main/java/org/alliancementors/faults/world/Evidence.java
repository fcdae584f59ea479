package org.alliancementors.faults.world;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.LedgerLine;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.verdict.Rest;
import org.alliancementors.faults.verdict.Verdict;
import org.alliancementors.sandbox.mail.KeptMail;

/** Gathers in the end what the verdict is made of. */
public final class Evidence {

    private static final Numbers NO_NUMBERS = new Numbers(Map.of(), Map.of(), Map.of(), Map.of());

    private final World world;
    private final TopicReader reader;
    private final Owners owners;
    private final Map<String, Standing> done = new HashMap<>();
    private final Map<String, String> messageIds = new HashMap<>();
    private Map<String, String> addresses = Map.of();

    /** From these witnesses. */
    public Evidence(World world, TopicReader reader, Owners owners) {
        this.world = world;
        this.reader = reader;
        this.owners = owners;
    }

    /** The missions that were taken. */
    public static Set<String> taken(List<Attempt> attempts) {
        var taken = new LinkedHashSet<String>();
        for (Attempt attempt : attempts) {
            String mission = attempt.isTaken() ? attempt.mission() : null;
            if (mission != null) {
                taken.add(mission);
            }
        }
        return taken;
    }

    /** Whether every mission is at rest and all mails about it are there. */
    public boolean isSettled(List<Attempt> attempts, List<Window> windows) {
        Map<String, Standing> standings = new HashMap<>();
        taken(attempts).forEach(mission -> standings.put(mission, standing(mission)));
        return standings.values().stream().allMatch(Rest::isAtRest)
                && mailsAreThere(attempts, windows, standings, Instant.now());
    }

    /** Whether every mission has reached its end and all mails about it are there. */
    public boolean isClearedUp(List<Attempt> attempts, List<Window> windows, Instant settledAt) {
        Map<String, Standing> standings = new HashMap<>();
        taken(attempts).forEach(mission -> standings.put(mission, standing(mission)));
        return standings.values().stream().allMatch(Rest::isAtItsEnd)
                && mailsAreThere(attempts, windows, standings, settledAt);
    }

    /** The ledger is asked about those missions only of which a mail is not there. */
    private boolean mailsAreThere(
            List<Attempt> attempts, List<Window> windows, Map<String, Standing> standings, Instant settledAt) {
        History silent = history(attempts, windows, standings, settledAt, standings, Map.of(), NO_NUMBERS, Set.of());
        Map<String, List<LedgerLine>> ledger = ledger(Verdict.lackingMails(silent));
        return Verdict.lackingMails(
                        history(attempts, windows, standings, settledAt, standings, ledger, NO_NUMBERS, Set.of()))
                .isEmpty();
    }

    private Map<String, List<LedgerLine>> ledger(Collection<String> missions) {
        Map<String, List<LedgerLine>> ledger = new HashMap<>();
        missions.forEach(mission -> ledger.put(mission, owners.ledger(mission)));
        return ledger;
    }

    /** Where every mission stands. */
    public Map<String, Standing> standings(List<Attempt> attempts) {
        return taken(attempts).stream().collect(Collectors.toMap(mission -> mission, this::standing));
    }

    /** What is at its end stays there, and is not asked for again. */
    private Standing standing(String mission) {
        Standing known = done.get(mission);
        if (known != null) {
            return known;
        }
        Standing standing = owners.standing(mission);
        if (Rest.isAtItsEnd(standing)) {
            done.put(mission, standing);
        }
        return standing;
    }

    /** All of it. */
    public History history(
            List<Attempt> attempts,
            List<Window> windows,
            Map<String, Standing> settled,
            Instant settledAt,
            Numbers numbers,
            Path directory) {
        Set<String> taken = taken(attempts);
        Set<String> leaks = Leaks.in(
                reader.records(), directory.resolve("logs"), addresses().values());
        return history(attempts, windows, settled, settledAt, owners.standings(taken), ledger(taken), numbers, leaks);
    }

    private History history(
            List<Attempt> attempts,
            List<Window> windows,
            Map<String, Standing> settled,
            Instant settledAt,
            Map<String, Standing> ended,
            Map<String, List<LedgerLine>> ledger,
            Numbers numbers,
            Set<String> leaks) {
        return new History(
                attempts,
                deliveries(),
                reader.records(),
                List.copyOf(windows),
                settled,
                settledAt,
                ended,
                owners.capacities(),
                addresses(),
                numbers,
                ledger,
                world.passages(),
                leaks);
    }

    private Map<String, String> addresses() {
        if (addresses.isEmpty()) {
            addresses = owners.addresses();
        }
        return addresses;
    }

    private List<Delivery> deliveries() {
        return world.mails().stream()
                .sorted(Comparator.comparing(KeptMail::id))
                .map(mail -> new Delivery(
                        mail.id(),
                        messageIds.computeIfAbsent(mail.id(), any -> messageId(mail)),
                        mail.recipients(),
                        mail.subject(),
                        mail.time(),
                        world.kept().answered(mail.id()).orElse(null)))
                .toList();
    }

    private String messageId(KeptMail mail) {
        return world.content(mail).headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Message-ID"))
                .map(header -> header.value())
                .findFirst()
                .orElse("");
    }
}
