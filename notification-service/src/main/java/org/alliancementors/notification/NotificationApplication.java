package org.alliancementors.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts notification-service. */
@SpringBootApplication
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationApplication {

    /** Entry point. */
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }
}
