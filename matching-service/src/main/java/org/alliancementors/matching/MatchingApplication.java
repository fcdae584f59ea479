package org.alliancementors.matching;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts matching-service. */
@SpringBootApplication
public class MatchingApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(MatchingApplication.class, args);
    }
}
