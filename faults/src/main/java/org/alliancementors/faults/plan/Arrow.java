package org.alliancementors.faults.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A connection between two parts, in the direction in which it is made.
 *
 * @param from who connects
 * @param to who listens
 */
public record Arrow(String from, String to) {

    /** The database. */
    public static final String DATABASE = "database";
    /** The broker. */
    public static final String KAFKA = "kafka";
    /** The mail server. */
    public static final String SINK = "sink";
    /** Who asks and answers. */
    public static final String DRIVER = "driver";
    /** All services that read or write topics. */
    public static final List<String> STREAMING =
            List.of("alliance-service", "mentor-service", "matching-service", "notification-service");
    /** All our programs. */
    public static final List<String> PROGRAMS =
            List.of("alliance-service", "mentor-service", "matching-service", "notification-service", "portal");

    /** Every one there is. */
    public static List<Arrow> all() {
        var all = new ArrayList<Arrow>();
        PROGRAMS.forEach(program -> all.add(new Arrow(program, DATABASE)));
        STREAMING.forEach(service -> all.add(new Arrow(service, KAFKA)));
        STREAMING.forEach(service -> all.add(new Arrow(service, "portal")));
        STREAMING.forEach(service -> all.add(new Arrow("portal", service)));
        all.add(new Arrow("notification-service", SINK));
        all.add(new Arrow("notification-service", "alliance-service"));
        all.add(new Arrow("notification-service", "mentor-service"));
        all.add(new Arrow(DRIVER, "alliance-service"));
        all.add(new Arrow(DRIVER, "matching-service"));
        all.add(new Arrow(DRIVER, "portal"));
        return all;
    }

    /** {@code from → to}. */
    @Override
    public String toString() {
        return from + " → " + to;
    }
}
