package org.alliancementors.notification.correspondence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.keys.MacKeys;

/**
 * The part of a Message-ID before the @: {@code <key id>.<kind><subject>.<mac>}, the mac being over the mail's id. It leads to
 * the correspondence without an index, nobody can make one up for a mail that they have not seen, and a mail has the same one in
 * all attempts.
 */
public final class MessageIds {

    private static final Pattern FORM =
            Pattern.compile("<?([a-z0-9]{1,8})\\.([map])([A-Za-z0-9-]{1,64})\\.([a-z2-7]{26})(?:@[^\\s@<>]{1,253})?>?");
    private static final String PURPOSE = "message/";

    private final MacKeys keys;

    /** Makes and recognises them with these keys. */
    public MessageIds(MacKeys keys) {
        this.keys = keys;
    }

    /** Of a mail about this subject. */
    public String of(Subject subject, MailId mail) {
        String kind = switch (subject) {
            case Subject.Mission _ -> "m";
            case Subject.Alliance _ -> "a";
            case Subject.Mentor _ -> "p";
        };
        String key = keys.current();
        return key + "." + kind + subject.id() + "." + keys.mac(key, text(subject, mail));
    }

    /**
     * What a Message-ID claims; nothing when it is none of ours by its form.
     *
     * @param messageId with or without angle brackets and domain
     */
    Optional<Claim> read(String messageId) {
        var parts = FORM.matcher(messageId.strip());
        return parts.matches()
                ? Optional.of(new Claim(subject(parts.group(2), parts.group(3)), parts.group(1), parts.group(4)))
                : Optional.empty();
    }

    /** Whether the claim is true of this mail: we made it, for it and no other. */
    boolean proves(Claim claim, MailId mail) {
        return keys.verifies(claim.keyId(), text(claim.subject(), mail), claim.mac());
    }

    private static Subject subject(String kind, String id) {
        return switch (kind) {
            case "m" -> new Subject.Mission(new MissionId(id));
            case "a" -> new Subject.Alliance(new AllianceId(id));
            default -> new Subject.Mentor(new MentorId(id));
        };
    }

    private static String text(Subject subject, MailId mail) {
        return PURPOSE + subject.thread() + "/" + mail;
    }

    /** An unproven claim to be about a mail. */
    record Claim(Subject subject, String keyId, String mac) {}
}
