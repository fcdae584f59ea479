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
 * @param numbers what services said of themselves
 * @param ledger what the mail ledger tells, by mission
 * @param passages how far readers had come while their dead letters were refused
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
        Numbers numbers,
        Map<String, List<LedgerLine>> ledger,
        List<Passage> passages,
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
