package org.alliancementors.matching.web;

import java.util.regex.Pattern;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as entity tags: {@code "7"}. Whoever changes something names the version that they have read. */
final class ExpectedVersion {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private ExpectedVersion() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names.
     *
     * @param of what was read, for the sentence
     * @throws ProblemException 428 when there is none or it means any, 400 when it is no version
     */
    static long of(@Nullable String ifMatch, String of) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new ProblemException(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-required",
                            "Say which version you have read, so that two people do not overwrite each other: send If-Match with the ETag of %s."
                                    .formatted(of))
                    .field("If-Match", "is missing: send the ETag as it came, for example \"7\"");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "request-invalid",
                            "The entity tag cannot be read: send it as it came.")
                    .field("If-Match", "is not a version: send the ETag of %s, for example \"7\"".formatted(of));
        }
        return Long.parseLong(tag.group(1));
    }
}
