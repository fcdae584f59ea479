package org.alliancementors.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.sandbox.Landscape;

/** The demonstration's mentors. */
final class Mentors {

    private static final Map<String, String> EMAILS = read();

    private Mentors() {}

    static String email(String mentor) {
        return EMAILS.getOrDefault(mentor, "nobody");
    }

    private static Map<String, String> read() {
        try (var data = Landscape.class.getResourceAsStream("/demo/mentors.csv")) {
            if (data == null) {
                throw new AssertionError("/demo/mentors.csv is missing in the sandbox");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(',')),
                            line -> line.substring(line.lastIndexOf(',') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
