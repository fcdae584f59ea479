package org.alliancementors.faults.history;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the verdict is made of.
 *
 * @param attempts the driver's log
 * @param deliveries what the mail sink kept, in order
 * @param records of all topics, each partition in order
 * @param windows the faults, in order
 * @param settled how missions stood when everything had been calm, before the campaign cleared up
 * @param settledAt when that was
 * @param ended how they stood after the campaign had cleared up
 * @param capacities places of each mentor
 * @param addresses mail address of each mentor
 * @param before what services said of themselves before the first fault, by name
 * @param after the same in the end
 * @param ambiguous hand-overs that notification-service counted as ambiguous, over all its processes
 * @param accounted missions of which the mail ledger says why a mail did not go
 * @param ledger how many mails about a mission the mail ledger has
 * @param leaks where personal data was found that must not be there: file or topic, and which
 */
public record History(
        List<Attempt> attempts,
        List<Delivery> deliveries,
        List<Published> records,
        List<Window> windows,
        Map<String, Standing> settled,
        Instant settledAt,
        Map<String, Standing> ended,
        Map<String, Integer> capacities,
        Map<String, String> addresses,
        Map<String, Gauges> before,
        Map<String, Gauges> after,
        long ambiguous,
        Set<String> accounted,
        Map<String, Integer> ledger,
        Set<String> leaks) {

    /** Ids of the missions that were taken: answered with yes. */
    public Set<String> taken() {
        return attempts.stream()
                .filter(Attempt::isTaken)
                .map(Attempt::mission)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
