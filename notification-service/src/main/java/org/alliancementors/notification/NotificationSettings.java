package org.alliancementors.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.alliancementors.notification.correspondence.BackOff;
import org.alliancementors.notification.correspondence.Courtesy;
import org.alliancementors.notification.correspondence.Letter.Addressee;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param programme name of the programme in mails
 * @param demo whether mails say that all this is a demonstration
 * @param portalUrl where links in mails lead
 * @param sender in whose name mails go
 * @param desk who is asked when something is unclear
 * @param mediaOffice who hears of appointments where press is wanted
 * @param lease how long a claim holds; longer than a wave can take at the relay
 * @param linkGrace how long after its deadline a link is still recognised, to say that it is too late
 * @param hours when mails that can wait may go
 * @param backOff between the attempts of a mail
 * @param relay how long a relay that is out of order is left alone, and how much one that works is given
 * @param mailKeys keys of the hashes that stand for mails and addresses, {@code keyId:base64,…}, the current one first; each 32 bytes
 *     or more
 * @param bounces which reports about mails that came back count
 * @param sweep how due mails are looked for
 * @param workers how much is sent at a time
 */
@Validated
@ConfigurationProperties("notification")
public record NotificationSettings(
        @NotBlank String programme,
        @DefaultValue("false") boolean demo,
        @NotNull URI portalUrl,
        @NotNull @Valid Party sender,
        @NotNull @Valid Desk desk,
        @NotNull @Valid Party mediaOffice,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("30d") @NotNull Duration linkGrace,
        @DefaultValue @NotNull @Valid Hours hours,
        @DefaultValue @NotNull @Valid Retry backOff,
        @DefaultValue @NotNull @Valid RelayCare relay,
        @DefaultValue("") String mailKeys,
        @DefaultValue @NotNull @Valid Bounces bounces,
        @DefaultValue @NotNull @Valid Sweep sweep,
        @DefaultValue @NotNull @Valid Crew workers) {

    /**
     * A name with an address.
     *
     * @param name in the header
     * @param address of the mailbox
     */
    public record Party(
            @NotBlank String name, @NotBlank @Email String address) {

        /** As letters need it. */
        public Addressee addressee() {
            return new Addressee(name, address);
        }
    }

    /**
     * The advisory desk.
     *
     * @param name in mails
     * @param address of its mailbox
     * @param phone in mails
     * @param emptyDigest whether its daily digest also says that nothing waits
     */
    public record Desk(
            @NotBlank String name,
            @NotBlank @Email String address,
            @NotBlank String phone,
            @DefaultValue("false") boolean emptyDigest) {

        /** As letters need it. */
        public Addressee addressee() {
            return new Addressee(name, address);
        }
    }

    /**
     * When mails that can wait may go, on working days in Europe/Berlin.
     *
     * @param observed false where nothing ever waits, as for a demonstration
     * @param from first moment of a day
     * @param until first moment that is too late, later than {@code from}
     * @param digestAt when digests go
     */
    public record Hours(
            @DefaultValue("true") boolean observed,
            @DefaultValue("08:00") @NotNull LocalTime from,
            @DefaultValue("20:00") @NotNull LocalTime until,
            @DefaultValue("07:30") @NotNull LocalTime digestAt) {

        /** As the domain needs it. */
        Courtesy courtesy(Predicate<LocalDate> holidays) {
            return new Courtesy(observed, from, until, digestAt, holidays);
        }
    }

    /**
     * Patience with a mail.
     *
     * @param steps waiting times after the first, second … failure; the last one repeats
     * @param giveUpAfter time since the first failure after which a person has to look
     * @param unclearLimit unconfirmed hand-overs of one mail after which a person has to look
     * @param contacts until the owner of contact data is asked again
     */
    public record Retry(
            @DefaultValue({"1m", "2m", "5m", "10m", "20m", "40m", "60m"}) @NotEmpty
            List<Duration> steps,

            @DefaultValue("48h") @NotNull Duration giveUpAfter,
            @DefaultValue("5") @Min(1) int unclearLimit,
            @DefaultValue("10s") @NotNull Duration contacts) {

        /** As the domain needs it. */
        public BackOff backOff() {
            return new BackOff(steps, giveUpAfter, unclearLimit);
        }
    }

    /**
     * Care for the relay.
     *
     * @param shortest wait after its first fault
     * @param longest wait at most
     * @param perSecond mails that it wants in a second from each instance, 0 for as many as there are
     * @param burst mails that it takes at once after a quiet time, 0 for as many as in a second
     * @param perRecipientAndDay mails that one address gets in a day (in Berlin) at most; the offices' are exempt
     */
    public record RelayCare(
            @DefaultValue("1s") @NotNull Duration shortest,
            @DefaultValue("60s") @NotNull Duration longest,
            @DefaultValue("0") @Min(0) @Max(100_000) int perSecond,
            @DefaultValue("0") @Min(0) @Max(1_000_000) int burst,
            @DefaultValue("20") @Min(1) int perRecipientAndDay) {}

    /**
     * Which reports about mails that came back count.
     *
     * @param believedFor how long after a mail was sent; longer than servers keep trying
     */
    public record Bounces(@DefaultValue("14d") @NotNull Duration believedFor) {}

    /**
     * How due mails are looked for.
     *
     * @param every pause between two looks
     * @param limit documents in one look
     */
    public record Sweep(
            @DefaultValue("1s") @NotNull Duration every,
            @DefaultValue("500") @Min(1) @Max(5000) int limit) {}

    /**
     * Who sends.
     *
     * @param threads waves sent at a time, each over a connection of its own
     * @param wave mails in one wave at most
     * @param room mails claimed at a time
     * @param patience how long a stop waits for mails under way
     */
    public record Crew(
            @DefaultValue("4") @Min(1) @Max(64) int threads,
            @DefaultValue("32") @Min(1) @Max(500) int wave,
            @DefaultValue("256") @Min(1) @Max(10000) int room,
            @DefaultValue("10s") @NotNull Duration patience) {}

    /** Hides the keys. */
    @Override
    public String toString() {
        return "NotificationSettings[programme=%s, portalUrl=%s]".formatted(programme, portalUrl);
    }
}
