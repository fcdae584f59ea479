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
 * @param startTls whether the connection must be encrypted after its greeting
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
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("20s") @NotNull Duration timeout,
        @DefaultValue("20s") @NotNull Duration keepIdle) {

    /** Connecting with greeting, EHLO, STARTTLS, EHLO, login, then MAIL, RCPT, DATA, the content and its answer. */
    private static final int ANSWERS = 11;

    /** The longest that a hand-over can take: all time-outs together. */
    public Duration longestHandOver() {
        return connectTimeout.plus(timeout.multipliedBy(ANSWERS));
    }

    Properties forMail(String ehloName) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(connectTimeout.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(timeout.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(timeout.toMillis()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
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
