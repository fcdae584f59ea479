package org.alliancementors.faults.history;

import java.util.List;
import java.util.Map;

/** Which services read which topics in strict order, each in a group of its name. */
public final class Readers {

    /** By topic, those on which the campaign puts what nobody can read. */
    public static final Map<String, List<String>> OF = Map.of(
            "missions", List.of("matching-service", "notification-service"),
            "assignments", List.of("alliance-service", "notification-service"),
            "mails", List.of("matching-service", "alliance-service"));

    private Readers() {}
}
