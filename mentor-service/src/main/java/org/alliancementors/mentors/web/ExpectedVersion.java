package org.alliancementors.mentors.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
final class ExpectedVersion {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private ExpectedVersion() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that {@code If-Match} names; none when it is missing or means any. */
    static OptionalLong of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusals.invalid(
                    "If-Match", "is not a version: send the ETag of the mentor as it was read, for example \"7\"");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
