package org.alliancementors.faults.history;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the link in a mail asks its reader about, read from the link itself; whether it is genuine is not looked at.
 *
 * @param mission the mission
 * @param standby whether it asks about standing by, and not about coming
 * @param number which attempt, or which stand-by, of the mission
 */
public record AnswerLink(String mission, boolean standby, int number) {

    private static final String TO_COME = "answer";
    private static final String TO_STAND_BY = "standby";

    /** What it asks; empty where it asks no mentor. */
    public static Optional<AnswerLink> of(String path) {
        String[] parts = path.substring(path.lastIndexOf('/') + 1).split("\\.");
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode claims = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
            String purpose = claims.path("p").asString("");
            return List.of(TO_COME, TO_STAND_BY).contains(purpose)
                    ? Optional.of(new AnswerLink(
                            claims.path("s").asString(""),
                            purpose.equals(TO_STAND_BY),
                            claims.path("a").asInt(0)))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
