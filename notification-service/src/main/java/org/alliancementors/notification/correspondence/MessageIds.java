package org.alliancementors.notification.correspondence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.preferences.Reader;

/**
 * The part of a Message-ID before the @: {@code <key id>.<kind><subject>.<mac>}, the mac being over the mail's id. It leads to
 * the correspondence without an index, nobody can make one up for a mail that they have not seen, and a mail has the same one in
 * all attempts.
 */
public final class MessageIds {

    private static final Pattern FORM = Pattern.compile(
            "<?([a-z0-9]{1,8})\\.([mapnice])([A-Za-z0-9-]{1,71})\\.([a-z2-7]{26})(?:@[^\\s@<>]{1,253})?>?");
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
            case Subject.Digest(var reader) ->
                switch (reader) {
                    case Reader.Mentor _ -> "n";
                    case Reader.Initiator _ -> "i";
                    case Reader.Coordinator _ -> "c";
                };
            case Subject.DeskDay _ -> "e";
        };
        String key = keys.current();
        return key + "." + kind + within(subject) + "." + keys.mac(key, text(subject, mail));
    }

    private static String within(Subject subject) {
        return switch (subject) {
            case Subject.Mission _, Subject.Alliance _, Subject.Mentor _ -> subject.id();
            case Subject.Digest(var reader) ->
                switch (reader) {
                    case Reader.Mentor(var mentor) -> mentor.value();
                    case Reader.Initiator(var mission) -> mission.value();
                    case Reader.Coordinator(var alliance, var since) -> since + "-" + alliance;
                };
            case Subject.DeskDay(var day) -> day.toString();
        };
    }

    /**
     * What a Message-ID claims; nothing when it is none of ours by its form.
     *
     * @param messageId with or without angle brackets and domain
     */
    Optional<Claim> read(String messageId) {
        var parts = FORM.matcher(messageId.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Claim(subject(parts.group(2), parts.group(3)), parts.group(1), parts.group(4)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the claim is true of this mail: we made it, for it and no other. */
    boolean proves(Claim claim, MailId mail) {
        return keys.verifies(claim.keyId(), text(claim.subject(), mail), claim.mac());
    }

    private static Subject subject(String kind, String id) {
        return switch (kind) {
            case "m" -> new Subject.Mission(new MissionId(id));
            case "a" -> new Subject.Alliance(new AllianceId(id));
            case "p" -> new Subject.Mentor(new MentorId(id));
            case "n" -> new Subject.Digest(new Reader.Mentor(new MentorId(id)));
            case "i" -> new Subject.Digest(new Reader.Initiator(new MissionId(id)));
            case "c" -> new Subject.Digest(coordinator(id));
            default -> new Subject.DeskDay(LocalDate.parse(id));
        };
    }

    /** Number, hyphen, alliance. */
    private static Reader coordinator(String id) {
        int hyphen = id.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("Reader '%s' has no number before its alliance".formatted(id));
        }
        return new Reader.Coordinator(new AllianceId(id.substring(hyphen + 1)), Integer.parseInt(id, 0, hyphen, 10));
    }

    private static String text(Subject subject, MailId mail) {
        return PURPOSE + subject.thread() + "/" + mail;
    }

    /** An unproven claim to be about a mail. */
    record Claim(Subject subject, String keyId, String mac) {}
}
