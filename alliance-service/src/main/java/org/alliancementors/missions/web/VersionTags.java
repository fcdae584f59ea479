package org.alliancementors.missions.web;

import java.util.regex.Pattern;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.Mission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a mission as an entity tag: {@code "7"}. */
final class VersionTags {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private VersionTags() {}

    static String of(Mission mission) {
        return "\"" + mission.version() + "\"";
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
                    .field("If-Match", "is not an entity tag of ours: send the ETag of the mission, for example \"3\"");
        }
        return Long.valueOf(tag.group(1));
    }

    /**
     * The same, where it must not be missing.
     *
     * @throws ProblemException 428 when it is
     */
    static @Nullable Long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-required",
                            "Say which version of the mission you have seen, so that nobody's change is overwritten.")
                    .field("If-Match", "is missing: read the mission and send its ETag");
        }
        return expected(ifMatch);
    }
}
