package org.alliancementors.notification.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a delivery report. Its words are dropped: they are written by strangers and often name persons and addresses.
 *
 * @param status enhanced status code (RFC 3463), for example {@code 5.1.1}, or null
 * @param reply SMTP reply code, for example {@code 550}, or null
 */
public record Codes(@Nullable String status, @Nullable String reply) {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.#-])([245]\\d\\d)(?=[ -]|$)");
    private static final int LONGEST = 4_000;

    /**
     * Finds them.
     *
     * @param status what is said to be the status code, or null; the first one in the diagnostic text counts where it is none
     * @param diagnostic words of a server, or null
     */
    public static Codes of(@Nullable String status, @Nullable String diagnostic) {
        return new Codes(
                first(STATUS, status).or(() -> first(STATUS, diagnostic)).orElse(null),
                first(REPLY, diagnostic).orElse(null));
    }

    private static Optional<String> first(Pattern pattern, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var found = pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Whether they say that it failed for good; the status code has the last word. */
    public boolean permanent() {
        return status == null ? reply != null && reply.startsWith("5") : status.startsWith("5");
    }

    /** As the ledger shows them. */
    @Override
    public String toString() {
        String text = (status == null ? "" : status) + " " + (reply == null ? "" : reply);
        return text.isBlank() ? "no code" : text.strip().toLowerCase(Locale.ROOT);
    }
}
