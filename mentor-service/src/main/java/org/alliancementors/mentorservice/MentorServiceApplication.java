package org.alliancementors.mentorservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps mentors: who they are, whether they may be asked, and how they are reached. */
@SpringBootApplication(scanBasePackages = {"org.alliancementors.mentorservice", "org.alliancementors.mentors"})
@ConfigurationPropertiesScan
public class MentorServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(MentorServiceApplication.class, args);
    }
}
