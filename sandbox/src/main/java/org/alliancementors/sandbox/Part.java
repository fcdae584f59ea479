package org.alliancementors.sandbox;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** Everything that listens on a port, with the environment variable that moves it and where it is otherwise. */
public enum Part {
    /** Pages, tokens, and the way to the services. */
    PORTAL("portal", "PORTAL_PORT", 8080),
    /** Missions and alliances. */
    ALLIANCE("alliance-service", "ALLIANCE_PORT", 8081),
    /** Mentors and absences. */
    MENTOR("mentor-service", "MENTOR_PORT", 8082),
    /** Cases, holds, policy. */
    MATCHING("matching-service", "MATCHING_PORT", 8083),
    /** Mails and their ledger. */
    NOTIFICATION("notification-service", "NOTIFICATION_PORT", 8084),
    /** Health and metrics of the portal. */
    PORTAL_MANAGEMENT("portal (management)", "PORTAL_MANAGEMENT_PORT", 9080),
    /** Health and metrics of alliance-service. */
    ALLIANCE_MANAGEMENT("alliance-service (management)", "ALLIANCE_MANAGEMENT_PORT", 9081),
    /** Health and metrics of mentor-service. */
    MENTOR_MANAGEMENT("mentor-service (management)", "MENTOR_MANAGEMENT_PORT", 9082),
    /** Health and metrics of matching-service. */
    MATCHING_MANAGEMENT("matching-service (management)", "MATCHING_MANAGEMENT_PORT", 9083),
    /** Health and metrics of notification-service. */
    NOTIFICATION_MANAGEMENT("notification-service (management)", "NOTIFICATION_MANAGEMENT_PORT", 9084),
    /** Page with the mails. */
    MAILBOX("mailbox page", "MAILBOX_PORT", 8025),
    /** Mail server. */
    SMTP("mail server", "SMTP_PORT", 1025),
    /** Broker. */
    KAFKA("Kafka", "KAFKA_PORT", 9092),
    /** Database. */
    MONGODB("database", "MONGODB_PORT", 27017);

    private final String title;
    private final String variable;
    private final int usualPort;

    Part(String title, String variable, int usualPort) {
        this.title = title;
        this.variable = variable;
        this.usualPort = usualPort;
    }

    /** What people call it; of a service its folder. */
    public String title() {
        return title;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return variable;
    }

    int usualPort() {
        return usualPort;
    }

    /** Whether it is one of our programs. */
    boolean isService() {
        return switch (this) {
            case PORTAL, ALLIANCE, MENTOR, MATCHING, NOTIFICATION -> true;
            default -> false;
        };
    }

    /** Where a service's health and metrics are. */
    Part management() {
        return valueOf(name() + "_MANAGEMENT");
    }

    /** A service's variable for its address, {@code ALLIANCE_URL}. */
    String addressVariable() {
        return name() + "_URL";
    }

    static Part service(String title) {
        return Arrays.stream(values())
                .filter(part -> part.isService() && part.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no service " + title));
    }
}
