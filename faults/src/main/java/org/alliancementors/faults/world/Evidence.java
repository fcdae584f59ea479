package org.alliancementors.faults.world;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.verdict.Rest;
import org.alliancementors.sandbox.mail.KeptMail;

/** Gathers in the end what the verdict is made of. */
public final class Evidence {

    private final World world;
    private final TopicReader reader;
    private final Owners owners;
    private final Meters meters;
    private final Map<String, Standing> done = new HashMap<>();

    /** From these witnesses. */
    public Evidence(World world, TopicReader reader, Owners owners, Meters meters) {
        this.world = world;
        this.reader = reader;
        this.owners = owners;
        this.meters = meters;
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

    /** Whether every mission is at rest and the mails about it are there. */
    public boolean isSettled(List<Attempt> attempts) {
        List<KeptMail> mails = world.mails();
        return taken(attempts).stream().allMatch(mission -> {
            Standing standing = standing(mission);
            return Rest.isAtRest(standing) && (standing.status().equals("CANCELLED") || isTold(standing, mails));
        });
    }

    /** Whether every mission has reached its end. */
    public boolean isClearedUp(List<Attempt> attempts) {
        return taken(attempts).stream().allMatch(mission -> Rest.isAtItsEnd(standing(mission)));
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

    private boolean isTold(Standing standing, List<KeptMail> mails) {
        return mails.stream().anyMatch(mail -> mail.subject().contains(standing.reference()))
                || owners.saysWhy(standing.mission());
    }

    /** All of it. */
    public History history(
            List<Attempt> attempts,
            List<Window> windows,
            Map<String, Standing> settled,
            Instant settledAt,
            Map<String, Gauges> before,
            Path directory) {
        Map<String, String> addresses = owners.addresses();
        var records = reader.records();
        Set<String> taken = taken(attempts);
        Set<String> accounted = taken.stream().filter(owners::saysWhy).collect(Collectors.toSet());
        return new History(
                attempts,
                deliveries(),
                records,
                windows,
                settled,
                settledAt,
                owners.standings(taken),
                owners.capacities(),
                addresses,
                before,
                before.isEmpty() ? Map.of() : meters.gauges(),
                meters.ambiguous(),
                accounted,
                taken.stream().collect(Collectors.toMap(mission -> mission, owners::mails)),
                Leaks.in(records, directory.resolve("logs"), addresses.values()));
    }

    private List<Delivery> deliveries() {
        return world.mails().stream()
                .sorted(Comparator.comparing(KeptMail::id))
                .map(mail -> new Delivery(
                        mail.id(),
                        messageId(mail),
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
