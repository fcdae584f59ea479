package org.alliancementors.faults.history;

import java.util.List;
import java.util.Map;

/**
 * What services said of themselves.
 *
 * @param before threads and heap before the first fault, by service
 * @param after the same in the end
 * @param counted counters by service and name, each summed over all processes that there were
 * @param cases how many cases matching-service said there were by state, in small letters, when everything had been calm
 */
public record Numbers(
        Map<String, Gauges> before, Map<String, Gauges> after, Map<String, Long> counted, Map<String, Long> cases) {

    /** Hand-overs whose end the sender did not know. */
    public static final String AMBIGUOUS = "mail_ambiguous_total";
    /** Mails handed over. */
    public static final String SENT = "mail_ended_total{state=\"sent\"}";
    /** Events that the broker acknowledged. */
    public static final String PUBLISHED = "outbox_published_total";
    /** Records set aside. */
    public static final String DEAD = "intake_records_total{outcome=\"dead\"}";

    /** One counter of a service; 0 where it counted nothing. */
    public long counted(String service, String name) {
        return counted.getOrDefault(key(service, name), 0L);
    }

    /** Threads and heap then and now, a line for each service. */
    public List<String> resources() {
        return before.entrySet().stream()
                .filter(service -> after.containsKey(service.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(service ->
                        "%s: %s, then %s".formatted(service.getKey(), service.getValue(), after.get(service.getKey())))
                .toList();
    }

    /** How a counter is called in the map. */
    public static String key(String service, String name) {
        return service + " " + name;
    }
}
