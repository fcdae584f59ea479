package org.alliancementors.notification.correspondence.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The relay and how patient we are with it.
 *
 * @param host of the relay
 * @param port of the relay
 * @param user for the login, empty for none
 * @param password for the login
 * @param startTls whether the connection must be encrypted after its greeting; a relay that cannot gets no mail
 * @param sslBundle name of the Spring bundle whose trust store knows the relay's certificate, empty for the JDK's
 * @param connections how many there may be at a time
 * @param connectTimeout until a connection stands
 * @param timeout for each answer and each write
 * @param keepIdle how long an unused connection is kept
 */
@Validated
@ConfigurationProperties("notification.smtp")
public record SmtpSettings(
        @DefaultValue("localhost") @NotBlank String host,
        @DefaultValue("1025") @Min(1) @Max(65535) int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("") String sslBundle,
        @DefaultValue("4") @Min(1) @Max(64) int connections,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("20s") @NotNull Duration timeout,
        @DefaultValue("20s") @NotNull Duration keepIdle) {

    /** So many time-outs after it began, a wave begins no further content. */
    private static final int LAST_TURN = 5;

    /** A turn: writing a content, its answer, and those to the MAIL, RCPT and DATA behind it. */
    private static final int TURN = 5;

    /** How long after its beginning a wave may begin another turn. */
    Duration lastTurn() {
        return timeout.multipliedBy(LAST_TURN);
    }

    /** The longest that a wave can take from the last word to its end: up to the last turn, and that one's time-outs. */
    Duration longestWave() {
        return lastTurn().plus(timeout.multipliedBy(TURN));
    }

    /**
     * Makes sure that nobody takes a mail for abandoned that is still being handed over.
     *
     * @throws IllegalStateException when a wave can take as long as a lease
     */
    void requireShorterThan(Duration lease) {
        if (lease.compareTo(longestWave()) <= 0) {
            throw new IllegalStateException(
                    "notification.lease is %s but a wave can take %s: make the lease longer or notification.smtp.timeout shorter"
                            .formatted(lease, longestWave()));
        }
    }

    Properties forMail(String ehloName) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(connectTimeout.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(timeout.toMillis()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", ehloName);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** Hides the login. */
    @Override
    public String toString() {
        return "SmtpSettings[host=%s, port=%d]".formatted(host, port);
    }
}
