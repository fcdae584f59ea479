package org.alliancementors.benchmarks.usual;

import java.util.List;
import org.alliancementors.sandbox.process.Tether;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One of three services, by its profile: {@code requests}, {@code matching} or {@code mails}. */
@SpringBootApplication
public class UsualApplication {

    /** Its profiles. */
    public static final List<String> SERVICES = List.of("requests", "matching", "mails");

    /** Starts it; ends with its parent. */
    public static void main(String[] arguments) {
        Tether.toParent();
        // the class path holds the application.yml of a service, too
        System.setProperty("spring.config.name", "usual");
        SpringApplication.run(UsualApplication.class, arguments);
    }
}
