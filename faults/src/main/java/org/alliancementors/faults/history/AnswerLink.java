package org.alliancementors.faults.history;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the link in a mail asks its reader about, read from the link itself; whether it is genuine is not looked at.
 *
 * @param mission the mission
 * @param attempt which attempt of it
 */
public record AnswerLink(String mission, int attempt) {

    private static final String PURPOSE = "answer";

    /** What it asks; empty where it asks no mentor whether they will come. */
    public static Optional<AnswerLink> of(String path) {
        String[] parts = path.substring(path.lastIndexOf('/') + 1).split("\\.");
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode claims = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
            return claims.path("p").asString("").equals(PURPOSE)
                    ? Optional.of(new AnswerLink(
                            claims.path("s").asString(""), claims.path("a").asInt(0)))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
