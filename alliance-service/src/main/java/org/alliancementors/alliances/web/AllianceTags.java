package org.alliancementors.alliances.web;

import java.util.regex.Pattern;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of an alliance as an entity tag: {@code "7"}. */
final class AllianceTags {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private AllianceTags() {}

    static String of(Versioned alliance) {
        return "\"" + alliance.version() + "\"";
    }

    /**
     * The version that {@code If-Match} names; null where the caller does not mind, because it is missing or {@code *}.
     *
     * @throws ProblemException 400 when it is something else
     */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "request-invalid",
                            "The entity tag cannot be read: send it as it came.")
                    .field("If-Match", "is not an entity tag of ours: send the ETag of the alliance, or leave it out");
        }
        return Long.valueOf(tag.group(1));
    }
}
